package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/** What is done to a case on any day: edit, hold, note, log a contact, close, move back, undo. */
@Service
public class CaseService {

    private final EnquiryAccess access;
    private final ActFactory acts;
    private final PartyRegister parties;
    private final Closings closings;

    CaseService(EnquiryAccess access, ActFactory acts, PartyRegister parties, Closings closings) {
        this.access = access;
        this.acts = acts;
        this.parties = parties;
        this.closings = closings;
    }

    /**
     * Saves what was typed over what the form was opened with.
     *
     * @throws Conflict when somebody else meanwhile changed a field that was changed here too; nothing is saved
     * @throws RuleViolation beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.edit")
    public void edit(EnquiryId id, EnquiryFields before, EnquiryFields mine) {
        access.locked(id).edit(before, mine, parties, acts.now());
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.hold")
    public void hold(EnquiryId id, HoldKind kind, LocalDate until, String reason) {
        access.locked(id).hold(kind, until, reason, acts.now());
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.release-hold")
    public void releaseHold(EnquiryId id) {
        access.locked(id).releaseHold(acts.now());
    }

    @PreAuthorize(Permission.ADD_NOTE)
    @Transactional
    @Audited("enquiry.note")
    public void note(EnquiryId id, String text) {
        access.locked(id).note(text, acts.now());
    }

    /** Records a conversation that took place. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.contact")
    public void contact(EnquiryId id, Channel channel, String with, String text) {
        access.locked(id).contact(channel, with, text, acts.now());
    }

    /** Records the first contact between the parties: the enquiry moves to follow-up. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("enquiry.first-contact")
    public void firstContact(EnquiryId id, String text) {
        access.lockedOwnCase(id).firstContact(text, acts.now());
    }

    /**
     * Closes with an outcome. Officers close what is in Received or Triage, with any outcome but an agreement;
     * partnership managers besides that their own cases. To close as a duplicate is to merge; see {@link MergeService}.
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.close")
    public void close(EnquiryId id, Outcome outcome, String reason) {
        var enquiry = access.locked(id);
        closings.requireMayClose(enquiry, outcome);
        closings.close(enquiry, outcome, reason, null, acts.now());
    }

    /** Asks the managers to open a closed enquiry again. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.ask-to-reopen")
    public void askToReopen(EnquiryId id, String reason) {
        access.locked(id).askToReopen(reason, acts.now());
    }

    /** Moves an own case back, with a reason: from matching to triage, from introduced or follow-up to matching. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("enquiry.move-back")
    public void moveBack(EnquiryId id, Stage target, String reason) {
        access.lockedOwnCase(id).moveBack(target, reason, acts.now());
    }

    /** Takes one's own last move back while nothing has followed from it. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.undo")
    public void undo(EnquiryId id) {
        var enquiry = access.locked(id);
        var closedAt = enquiry.closedAt;
        enquiry.undo(acts.now());
        if (closedAt != null) {
            closings.undone(id, closedAt);
        }
    }
}

package uk.healthcare.desk.correspondence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.IncomingMessages.Standing;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** What a person decides on a message that is in quarantine, or was taken for machine mail or refused by mistake. */
@Service
public class QuarantineService {

    private final IncomingMessages messages;
    private final IncomingOutcomes outcomes;
    private final MessageFiling filing;
    private final MisfiledMessages misfiled;
    private final MailRoom room;
    private final EnquiryAccess access;
    private final CurrentStaff current;

    QuarantineService(
            IncomingMessages messages,
            IncomingOutcomes outcomes,
            MessageFiling filing,
            MisfiledMessages misfiled,
            MailRoom room,
            EnquiryAccess access,
            CurrentStaff current) {
        this.messages = messages;
        this.outcomes = outcomes;
        this.filing = filing;
        this.misfiled = misfiled;
        this.room = room;
        this.access = access;
        this.current = current;
    }

    /**
     * Makes a new enquiry of it; of what cannot be read, its raw text is what was asked.
     *
     * @throws RuleViolation when somebody has decided meanwhile
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("mail.make-enquiry")
    public EnquiryId makeEnquiry(IncomingId id) {
        var standing = decidable(id);
        misfiled.takeOff(id);
        var enquiry = filing.makeEnquiry(standing.stored(), message(standing), null, room.own());
        messages.handledBy(id, current.get().id());
        return enquiry;
    }

    /**
     * Joins it to an enquiry that is there.
     *
     * @throws NotFound when the person may not see that enquiry
     * @throws RuleViolation when somebody has decided meanwhile
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("mail.attach")
    public void attach(IncomingId id, EnquiryId enquiry) {
        access.requireReadable(enquiry);
        var standing = decidable(id);
        misfiled.takeOff(id);
        filing.join(standing.stored(), message(standing), enquiry, room.own());
        messages.handledBy(id, current.get().id());
    }

    /** Nothing is to be done about it. Only what waits in quarantine can be dismissed. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("mail.dismiss")
    public void dismiss(IncomingId id) {
        require(decidable(id).outcome() == MailOutcome.QUARANTINED);
        outcomes.change(id, MailOutcome.DISMISSED);
        messages.handledBy(id, current.get().id());
    }

    /** Back to quarantine. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("mail.dismiss.undo")
    public void undoDismissal(IncomingId id) {
        require(decidable(id).outcome() == MailOutcome.DISMISSED);
        outcomes.change(id, MailOutcome.QUARANTINED);
        messages.handledBy(id, null);
    }

    private Standing decidable(IncomingId id) {
        var standing = messages.locked(id);
        if (standing.enquiry() != null) {
            access.requireReadable(standing.enquiry());
        }
        require(standing.outcome() != null && MailOutcome.DECIDABLE.contains(standing.outcome()));
        return standing;
    }

    private ReadMessage message(Standing standing) {
        if (standing.removed()) {
            throw new RuleViolation("mail.removed");
        }
        var raw = messages.raw(standing.stored().file(), standing.stored().size());
        return messages.read(raw).orElseGet(() -> messages.text(raw).asMessage());
    }

    private static void require(boolean undecided) {
        if (!undecided) {
            throw new RuleViolation("mail.decided");
        }
    }
}

package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;

/** Who may close which enquiry with what, and all that ends with it, in the transaction of its caller. */
@Component
class Closings {

    private final EnquiryAccess access;
    private final CurrentStaff current;
    private final List<ClosingParticipant> participants;

    Closings(EnquiryAccess access, CurrentStaff current, List<ClosingParticipant> participants) {
        this.access = access;
        this.current = current;
        this.participants = participants;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(Enquiry enquiry, Outcome outcome, String reason, @Nullable EnquiryId duplicateOf, Act act) {
        enquiry.close(outcome, reason, duplicateOf, act);
        participants.forEach(participant -> participant.enquiryClosed(enquiry.id(), act.person(), act.at()));
    }

    /** The closing at that moment was taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void undone(EnquiryId enquiry, Instant closedAt) {
        participants.forEach(participant -> participant.closingUndone(enquiry, closedAt));
    }

    /** The enquiry was opened again some time after that closing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reopened(EnquiryId enquiry, Instant closedAt, Instant at) {
        participants.forEach(participant -> participant.enquiryReopened(enquiry, closedAt, at));
    }

    /**
     * Officers close what is in Received or Triage, with any outcome but an agreement; partnership managers besides that
     * their own cases.
     *
     * @throws NotFound when it is not theirs to close at all
     */
    void requireMayClose(Enquiry enquiry, Outcome outcome) {
        if (access.isOwnCase(enquiry)) {
            return;
        }
        if (!current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER)) {
            throw new NotFound(enquiry.id());
        }
        var stage = enquiry.stage();
        if (stage.isOpen() && !stage.isEarly()) {
            throw new RuleViolation("enquiry.close.not-yours");
        }
        if (outcome == Outcome.AGREEMENT_REACHED) {
            throw new RuleViolation("enquiry.close.agreement-missing").at("outcome");
        }
    }

    /** The same for opening again what was closed at that stage. */
    void requireMayTakeBack(Enquiry enquiry, @Nullable Stage stageBefore) {
        if (!access.isOwnCase(enquiry) && (stageBefore == null || !stageBefore.isEarly())) {
            throw new RuleViolation("enquiry.close.not-yours");
        }
    }
}

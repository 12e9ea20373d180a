package uk.healthcare.desk.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;

/** What comes after a contact or visit: every one of them asks for it, so that nothing is left hanging. */
public record NextContact(
        String action, @Nullable LocalDate on, @Nullable WaitingFor waitingFor) {

    /** @throws RuleViolation when nobody says by when */
    NextStep step() {
        if (on == null) {
            throw new RuleViolation("referral.next.day-missing").at("nextStepOn");
        }
        return new NextStep(action, on, StepKind.ACTION, waitingFor == null ? WaitingFor.US : waitingFor);
    }
}

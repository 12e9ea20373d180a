package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.TaskId;

/**
 * Something to do on an enquiry by a day: its next step, or a task.
 *
 * @param action in words; null where an enquiry in hand has no next step yet and only its clock says when
 * @param waitingFor who has to move; null for a task, which is always ours
 * @param task null for the next step
 * @param assignee the owner of the enquiry, or whose task it is
 */
public record FollowUp(
        EnquiryId enquiry,
        String reference,
        String summary,
        @Nullable String organisation,
        Stage stage,
        @Nullable String action,
        LocalDate dueOn,
        @Nullable WaitingFor waitingFor,
        @Nullable TaskId task,
        @Nullable String assignee) {

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}

package uk.healthcare.desk.enquiry.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.WaitingFor;

/**
 * An enquiry as a line of a list.
 *
 * @param areas codes of what is asked, {@code other} among them where {@code otherArea} names it
 * @param asked the partner whose answer is awaited; null when none is
 * @param dueAt the earliest due time of its running clocks; null when none runs
 */
public record EnquiryRow(
        EnquiryId id,
        String reference,
        String summary,
        @Nullable String organisation,
        @Nullable String enquirer,
        @Nullable String marketCode,
        @Nullable String market,
        List<String> areas,
        @Nullable String otherArea,
        Stage stage,
        Instant stageSince,
        Priority priority,
        @Nullable Track track,
        Source source,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        boolean restricted,
        Instant receivedAt,
        Instant updatedAt,
        @Nullable Instant dueAt,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable WaitingFor waitingFor,
        @Nullable HoldKind hold,
        @Nullable LocalDate holdUntil,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable Asked asked) {

    public EnquiryRow {
        areas = List.copyOf(areas);
    }

    /**
     * The partner that is waited for, of several the one who has had the longest.
     *
     * @param targetDays working days it was given
     * @param chased when one of them was reminded last
     */
    public record Asked(
            Instant since, int targetDays, @Nullable Instant chased) {}
}

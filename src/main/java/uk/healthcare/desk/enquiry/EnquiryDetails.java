package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.StaffName;

/**
 * Everything the page of one enquiry shows beside its timeline.
 *
 * @param duplicateOfReference of the enquiry into which it was merged; null where the person may not see that one
 * @param mayWork the person may work on it: not only read
 * @param ownCase the person may do to it what is done on one's own cases
 * @param undoable the person took the last move and nothing has followed from it
 */
public record EnquiryDetails(
        EnquiryId id,
        int version,
        String reference,
        Stage stage,
        @Nullable Stage stageBefore,
        EnquiryFields fields,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        boolean restricted,
        boolean demonstration,
        Instant receivedAt,
        Instant updatedAt,
        PatientData patientData,
        @Nullable Screening screening,
        @Nullable Instant acknowledgedAt,
        DueDiligenceState dueDiligence,
        @Nullable NextStep nextStep,
        @Nullable HoldKind hold,
        @Nullable LocalDate holdUntil,
        @Nullable String holdReason,
        @Nullable Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        @Nullable EnquiryId duplicateOf,
        @Nullable String duplicateOfReference,
        @Nullable BigDecimal agreedValueGbp,
        Readiness readiness,
        List<ClockView> clocks,
        List<TaskRow> tasks,
        List<StaffName> collaborators,
        boolean mayWork,
        boolean ownCase,
        boolean undoable) {

    /** What the next stage asks for. */
    public List<Requirement> requirements() {
        return readiness.to(Readiness.following(stage));
    }

    /** The running clock that is due first, if any. */
    public Optional<ClockView> firstClock() {
        return clocks.stream()
                .filter(ClockView::runs)
                .min(Comparator.comparing(ClockView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
    }
}

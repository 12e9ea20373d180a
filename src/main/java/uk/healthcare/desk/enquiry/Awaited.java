package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;

/**
 * An enquiry of mine on which somebody else has to move.
 *
 * @param since since when: the partner's clock, or the hold; null when neither says
 * @param targetDays working days the partner was given; null where nobody promised
 * @param until the day of the next step, when we look again
 * @param chased when the partner was reminded last
 */
public record Awaited(
        EnquiryId enquiry,
        String reference,
        String summary,
        @Nullable String organisation,
        WaitingFor waitingFor,
        @Nullable Instant since,
        @Nullable Integer targetDays,
        @Nullable LocalDate until,
        @Nullable Instant chased) {}

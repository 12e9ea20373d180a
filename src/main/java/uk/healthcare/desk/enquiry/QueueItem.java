package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;

/** One line of the triage queue; {@code mine} once the person has claimed it. */
public record QueueItem(
        EnquiryId id,
        String reference,
        String summary,
        @Nullable String organisation,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean mine) {}

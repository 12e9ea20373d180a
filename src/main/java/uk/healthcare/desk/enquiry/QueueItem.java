package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;

/**
 * One line of the triage queue.
 *
 * @param person who asks, by name or, failing that, by address
 * @param mine once the person has claimed it
 */
public record QueueItem(
        EnquiryId id,
        String reference,
        String summary,
        @Nullable String organisation,
        @Nullable String person,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean mine) {}

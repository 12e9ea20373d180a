package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MessageId;

/**
 * One thing that happened, as the page shows it.
 *
 * @param message the message it tells of, if any; the module of messages shows it
 * @param who the person's name; null for the system itself or somebody outside
 */
public record TimelineRow(
        long id,
        Instant at,
        TimelineKind kind,
        @Nullable String who,
        String title,
        @Nullable String body,
        @Nullable MessageId message) {}

package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;

/**
 * One thing that happened, as the page shows it.
 *
 * @param message the message it tells of, if any; the module of messages shows it
 * @param origin where it happened on an enquiry that was merged into this one; null where it happened here
 * @param who the person's name; null for the system itself or somebody outside
 */
public record TimelineRow(
        long id,
        Instant at,
        TimelineKind kind,
        @Nullable String who,
        String title,
        @Nullable String body,
        @Nullable MessageId message,
        @Nullable Origin origin) {

    /** The duplicate it happened on, merged since. @param readable whether the person may see the page of that one */
    public record Origin(EnquiryId id, String reference, boolean readable) {}
}

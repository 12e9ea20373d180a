package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;

/**
 * Something that another did on an enquiry I own or am named on.
 *
 * @param by who did it; null for the system or somebody outside
 */
public record News(
        EnquiryId enquiry,
        String reference,
        TimelineKind kind,
        String title,
        @Nullable String by,
        Instant at) {}

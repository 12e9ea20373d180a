package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;

/**
 * A duplicate that goes over into another enquiry.
 *
 * @param from the duplicate; it closes
 * @param into the one that goes on
 * @param by null where the system, or an invented story, did it
 */
public record Merge(
        EnquiryId from, EnquiryId into, @Nullable StaffId by, Instant at) {}

package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;

/** What a bulk action did to one enquiry, with what is needed to take it back. */
public record BulkResult(
        EnquiryId enquiry,
        String reference,
        @Nullable StaffId ownerBefore,
        @Nullable RuleViolation refused) {

    public boolean done() {
        return refused == null;
    }
}

package uk.healthcare.desk.enquiry;

import java.time.Instant;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;

/** Something of another module that ends when an enquiry closes, in the same transaction: open referrals. */
public interface ClosingParticipant {

    void enquiryClosed(EnquiryId enquiry, StaffId by, Instant at);

    /** The closing at that moment was taken back: what it ended is open again as it was. */
    void closingUndone(EnquiryId enquiry, Instant closedAt);

    /** The enquiry was opened again some time after that closing: what it ended is open again, with new days. */
    void enquiryReopened(EnquiryId enquiry, Instant closedAt, Instant at);
}

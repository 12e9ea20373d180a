package uk.healthcare.desk.enquiry.ui;

import java.util.Optional;
import uk.healthcare.desk.common.EnquiryId;

/** Sends the acknowledgement that can otherwise only be recorded. The module that can send gives a bean of this. */
public interface AcknowledgementByMail {

    /** What would be sent; nothing when it cannot be sent. */
    Optional<String> text(EnquiryId enquiry);

    void send(EnquiryId enquiry);
}

package uk.healthcare.desk.correspondence.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/**
 * A message of a case that has left, as its sender wrote it.
 *
 * @param referral what it is about; null where it is about the whole enquiry
 * @param link the personal link in it
 * @param recipients who have it now
 * @param body without the personal link
 * @param by null when the system wrote it
 */
public record SentMessage(
        MessageId id,
        EnquiryId enquiry,
        @Nullable ReferralId referral,
        @Nullable LinkId link,
        List<EmailAddress> recipients,
        String body,
        @Nullable StaffId by,
        Instant at) {

    /** @throws IllegalStateException when it is about no single referral */
    public ReferralId aboutReferral() {
        if (referral == null) {
            throw new IllegalStateException("Message " + id + " is about no referral");
        }
        return referral;
    }
}

package uk.healthcare.desk.correspondence.sending;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;

/**
 * A message of a case that is about to leave.
 *
 * @param referral what it is about; null where it is about the whole enquiry
 * @param link the personal link in it
 */
public record DepartingMessage(
        MessageId id,
        EnquiryId enquiry,
        @Nullable ReferralId referral,
        @Nullable LinkId link) {

    /** @throws IllegalStateException when it is about no single referral */
    public ReferralId aboutReferral() {
        if (referral == null) {
            throw new IllegalStateException("Message " + id + " is about no referral");
        }
        return referral;
    }
}

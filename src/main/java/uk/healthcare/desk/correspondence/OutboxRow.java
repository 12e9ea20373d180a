package uk.healthcare.desk.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;

/**
 * A message of a case that has not left, or of which something is to be told.
 *
 * @param referral of an approach or an introduction
 * @param due when it leaves or is tried again
 * @param trouble why it failed, waits or bounced, or for whom it was refused; null when nothing is wrong
 * @param bounced whether it came back after it was sent
 */
public record OutboxRow(
        MessageId id,
        MessagePurpose purpose,
        @Nullable ReferralId referral,
        SendingState state,
        String to,
        String subject,
        Instant due,
        @Nullable String trouble,
        boolean bounced) {

    /** Whether its state changes by itself soon. */
    public boolean isOnItsWay() {
        return state == SendingState.HELD || state == SendingState.WAITING || state == SendingState.SENDING;
    }
}

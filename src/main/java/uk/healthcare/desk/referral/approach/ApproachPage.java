package uk.healthcare.desk.referral.approach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.ReferralState;

/**
 * What a partner sees by its personal link.
 *
 * @param due by when its answer is wanted
 * @param brief what it was told of the enquiry
 * @param asked what it asked so far, oldest first
 * @param mayHandOn whether it can still pass the approach to a colleague
 */
public record ApproachPage(
        String reference,
        String partner,
        ReferralState state,
        @Nullable Instant due,
        String brief,
        @Nullable Instant answeredAt,
        @Nullable DeclineReason declined,
        List<Asked> asked,
        boolean mayHandOn) {

    /** A question, as it was asked. */
    public record Asked(Instant at, String question) {}

    /** Whether it can be answered. */
    public boolean open() {
        return state.awaitsAnswer();
    }

    /** Whether a question can be asked first. */
    public boolean mayAsk() {
        return state == ReferralState.APPROACHED;
    }
}

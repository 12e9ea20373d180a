package uk.healthcare.desk.referral.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.OpenCallId;
import uk.healthcare.desk.referral.ReferralState;

/**
 * One partner of an enquiry, as its page shows it.
 *
 * @param rank its place among the suggestions when it was shortlisted
 * @param explanation the suggestion word for word as it read then
 * @param choiceReason why it was chosen though another stood before it
 * @param consented whether the enquirer has agreed to it
 * @param question what it asked last, while it is approached
 * @param asked how it is being asked
 */
public record ReferralRow(
        ReferralId id,
        PartnerId partner,
        String partnerName,
        @Nullable String ceasedNow,
        ReferralState state,
        Instant since,
        Dates dates,
        @Nullable DeclineReason declineReason,
        @Nullable String reason,
        @Nullable Integer rank,
        @Nullable String explanation,
        @Nullable String choiceReason,
        boolean consented,
        @Nullable String question,
        Asked asked) {

    /**
     * How it is being asked.
     *
     * @param chased when it was reminded last
     * @param call the open call that it is asked in
     * @param onItsWay whether a letter that asks or introduces it has not left yet
     */
    public record Asked(@Nullable Instant chased, @Nullable Call call, boolean onItsWay) {}

    /** @param decided whether a partner of the call was chosen */
    public record Call(OpenCallId id, Instant answerDue, boolean decided) {}

    /** What happened when; null where it has not. */
    public record Dates(
            Instant shortlisted,
            @Nullable Instant approached,
            @Nullable Instant answerDue,
            @Nullable Instant answered,
            @Nullable Instant introduced) {}

    /** Whether the partner's answer is due and has not come. */
    public boolean isLate(Instant now) {
        return state == ReferralState.APPROACHED
                && dates.answerDue() != null
                && dates.answerDue().isBefore(now);
    }
}

package uk.healthcare.desk.referral.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.referral.ReferralState;

/** One open referral, as the partner's page shows it. */
public record PartnerReferralRow(
        EnquiryId enquiry,
        String reference,
        String summary,
        @Nullable String market,
        ReferralState state,
        Instant since,
        @Nullable Instant answerDue) {}

package uk.healthcare.desk.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;

/** How far one partner is with one enquiry, as far as the guards need to know. Told by the referral. */
@Embeddable
public record PartnerProgress(
        @Column(name = "referral_id") ReferralId referral,
        @Column(name = "partner_id") PartnerId partner,
        boolean approached,
        boolean accepted,
        boolean consented,
        boolean introduced,
        boolean ended) {

    static PartnerProgress shortlisted(ReferralId referral, PartnerId partner) {
        return new PartnerProgress(referral, partner, false, false, false, false, false);
    }

    PartnerProgress withApproached() {
        return new PartnerProgress(referral, partner, true, accepted, consented, introduced, false);
    }

    PartnerProgress withAccepted(boolean now) {
        return new PartnerProgress(referral, partner, approached, now, consented, introduced, ended);
    }

    PartnerProgress withConsented(boolean now) {
        return new PartnerProgress(referral, partner, approached, accepted, now, introduced, ended);
    }

    PartnerProgress withIntroduced() {
        return new PartnerProgress(referral, partner, approached, accepted, consented, true, ended);
    }

    PartnerProgress withEnded(boolean now) {
        return new PartnerProgress(referral, partner, approached, accepted, consented, introduced, now);
    }

    /** Accepted by the partner, agreed to by the enquirer, and still in the race. */
    public boolean mayBeIntroduced() {
        return accepted && consented && !ended;
    }
}

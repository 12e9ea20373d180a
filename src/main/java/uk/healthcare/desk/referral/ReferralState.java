package uk.healthcare.desk.referral;

import java.util.Set;

/** How far one partner is with one enquiry (PRODUCT, "Referral"). The whole table of moves is here and nowhere else. */
public enum ReferralState {
    SHORTLISTED,
    APPROACHED,
    LAPSED,
    ACCEPTED,
    INTRODUCED,
    IN_DISCUSSION,
    AGREED,
    DECLINED,
    ENDED;

    /** The states that can follow this one. */
    public Set<ReferralState> next() {
        return switch (this) {
            case SHORTLISTED -> Set.of(APPROACHED, ENDED);
            case APPROACHED -> Set.of(ACCEPTED, DECLINED, LAPSED, ENDED);
            case LAPSED -> Set.of(APPROACHED, ACCEPTED, DECLINED, ENDED);
            case ACCEPTED -> Set.of(INTRODUCED, ENDED);
            case INTRODUCED -> Set.of(IN_DISCUSSION, ENDED);
            case IN_DISCUSSION -> Set.of(AGREED, ENDED);
            case AGREED, DECLINED, ENDED -> Set.of();
        };
    }

    /** Whether something can still come of it. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether an answer of the partner counts, be it a late one. */
    public boolean awaitsAnswer() {
        return this == APPROACHED || this == LAPSED;
    }

    /** Whether the partner has said yes and is still in: its name may be told to the enquirer as of one that is interested. */
    public boolean isInterested() {
        return this == ACCEPTED || this == INTRODUCED || this == IN_DISCUSSION;
    }

    /** Whether the partner has work with it now, so that it counts against the number of referrals it wants. */
    public boolean occupiesPartner() {
        return switch (this) {
            case APPROACHED, ACCEPTED, INTRODUCED, IN_DISCUSSION -> true;
            case SHORTLISTED, LAPSED, AGREED, DECLINED, ENDED -> false;
        };
    }

    /** Whether the partner was in and is no longer: it is not suggested again for this enquiry. */
    public boolean isOut() {
        return this == DECLINED || this == ENDED;
    }
}

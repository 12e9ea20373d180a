package uk.healthcare.desk.matching;

/** Why a partner is left out, most telling first. The word for each is the message {@code why-not.NAME}. */
public enum WhyNot {
    ALREADY_OUT,
    ALREADY_CONSIDERED,
    REFUSES_MARKET,
    PAUSED,
    NO_CAPACITY,
    RETIRED,
    NO_OFFER
}

package uk.healthcare.desk.enquiry;

/** Why nothing moves. Which clocks each kind stops is in {@link ClockKind}. */
public enum HoldKind {
    AWAITING_ENQUIRER,
    AWAITING_PARTNER,
    WITH_POST,
    NURTURE
}

package uk.healthcare.desk.staff;

/** Why a session was ended by us; the sign-in page says it in words. */
public enum EndOfSession {
    IDLE,
    TOO_LONG,
    CHANGED
}

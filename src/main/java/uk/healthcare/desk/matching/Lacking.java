package uk.healthcare.desk.matching;

/** Why nobody could do what was asked. */
public enum Lacking {
    /** No active partner offers it. */
    OFFER,
    /** Those that offer it do not work in the market. */
    MARKET,
    /** Those that would are paused, or as busy as they want to be. */
    ROOM
}

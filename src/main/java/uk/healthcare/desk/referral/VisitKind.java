package uk.healthcare.desk.referral;

/** Who visits whom. */
public enum VisitKind {
    /** People of the enquirer come to the United Kingdom. */
    TO_UK,
    /** People of the partner go to the enquirer. */
    TO_ENQUIRER,
    /** A group of several organisations, in either direction. */
    DELEGATION
}

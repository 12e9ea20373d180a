package uk.healthcare.desk.matching.fairness;

/** What became of a partner on an enquiry, as the ledger counts it. */
public enum ExposureEvent {
    SUGGESTED,
    SHORTLISTED,
    APPROACHED,
    ACCEPTED,
    DECLINED,
    LAPSED,
    INTRODUCED,
    IN_DISCUSSION,
    AGREED,
    ENDED
}

package uk.healthcare.desk.enquiry;

/** What due diligence says of an enquiry. CLEAR is needed before any partner name is disclosed. */
public enum DueDiligenceState {
    NOT_STARTED,
    NEEDS_MANAGER,
    CLEAR,
    FAILED
}

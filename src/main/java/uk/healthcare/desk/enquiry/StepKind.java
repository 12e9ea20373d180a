package uk.healthcare.desk.enquiry;

/** What kind of next step: an action of ours, or a visit or delegation. */
public enum StepKind {
    ACTION,
    VISIT
}

package uk.healthcare.desk.enquiry;

/** Whether the text of an enquiry holds data of patients, and what became of it. */
public enum PatientData {
    UNCHECKED,
    SUSPECTED,
    NONE_FOUND,
    REPLACED;

    /** Settled by looking and finding none, or by replacing the passages. */
    public boolean isResolved() {
        return this == NONE_FOUND || this == REPLACED;
    }
}

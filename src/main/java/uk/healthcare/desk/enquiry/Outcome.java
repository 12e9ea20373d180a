package uk.healthcare.desk.enquiry;

/** How an enquiry ended (PRODUCT, "Outcomes"). */
public enum Outcome {
    AGREEMENT_REACHED,
    ADVICE_GIVEN,
    SIGNPOSTED,
    NO_SUITABLE_PARTNER,
    ENQUIRER_WITHDREW,
    ENQUIRER_SILENT,
    FAILED_DUE_DILIGENCE,
    OUT_OF_SCOPE,
    DUPLICATE,
    SPAM;

    /** Duplicates and spam never count in figures. */
    public boolean counts() {
        return this != DUPLICATE && this != SPAM;
    }
}

package uk.healthcare.desk.insight;

/** The six figures at the top of Insight. How each is counted is also told on the screen. */
public enum HeadlineKind {
    /** Enquiries received in the period, by their time of receipt. */
    RECEIVED,
    /**
     * Enquiries open now, against those open when the period began; beside it, those late: a running clock is past its
     * due time. An enquiry that was reopened counts as open throughout.
     */
    OPEN,
    /**
     * Of the acknowledge clocks that started in the period and are decided (met, past due, or ended past due), the share
     * met by the due time, in per cent.
     */
    ACKNOWLEDGED,
    /**
     * Of the first-approach clocks met in the period, the median number of working days from the London day they started
     * to the London day the first partner was approached. Time on hold counts.
     */
    FIRST_APPROACH,
    /** Enquiries introduced in the period, by the time of their introduction. */
    INTRODUCED,
    /**
     * Value in GBP of the agreements of enquiries closed in the period that their enquirers confirmed; beside it, how many.
     * What is not confirmed is told apart and never added.
     */
    AGREED
}

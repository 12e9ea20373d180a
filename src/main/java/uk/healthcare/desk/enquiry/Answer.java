package uk.healthcare.desk.enquiry;

/** An answer to a screening or due-diligence question. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}

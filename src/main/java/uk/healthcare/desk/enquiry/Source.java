package uk.healthcare.desk.enquiry;

/** How an enquiry came. */
public enum Source {
    EMAIL,
    FORM,
    PHONE,
    VISIT,
    POST,
    EVENT,
    IMPORT,
    API
}

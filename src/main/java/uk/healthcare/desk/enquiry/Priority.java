package uk.healthcare.desk.enquiry;

/** How soon an enquiry is wanted dealt with. */
public enum Priority {
    NORMAL,
    HIGH,
    URGENT
}

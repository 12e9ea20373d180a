package uk.healthcare.desk.enquiry;

/** How people spoke to each other, where the product records it instead of sending. */
public enum Channel {
    EMAIL,
    PHONE,
    MEETING,
    VIDEO_CALL,
    POST,
    OTHER
}

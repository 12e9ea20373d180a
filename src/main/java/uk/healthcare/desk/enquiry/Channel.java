package uk.healthcare.desk.enquiry;

/** How people spoke to each other, where the product records it instead of sending. */
public enum Channel {
    EMAIL,
    PHONE,
    MEETING,
    VIDEO_CALL,
    POST,
    OTHER;

    /** The channel as the timeline writes it, after what was done. */
    String way() {
        return switch (this) {
            case EMAIL -> " by e-mail";
            case PHONE -> " by phone";
            case MEETING -> " in a meeting";
            case VIDEO_CALL -> " by video call";
            case POST -> " through the overseas post";
            case OTHER -> "";
        };
    }
}

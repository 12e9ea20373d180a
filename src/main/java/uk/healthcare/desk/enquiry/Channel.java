package uk.healthcare.desk.enquiry;

import java.util.Arrays;
import java.util.List;

/** How people spoke to each other, where the product records it instead of sending. */
public enum Channel {
    EMAIL,
    PHONE,
    MEETING,
    VIDEO_CALL,
    POST,
    /** By a personal link of theirs: nobody records that by hand. */
    LINK,
    OTHER;

    /** Those that a person can say it went by. */
    public static List<Channel> recorded() {
        return Arrays.stream(values()).filter(channel -> channel != LINK).toList();
    }

    /** The channel as the timeline writes it, after what was done. */
    String way() {
        return switch (this) {
            case EMAIL -> " by e-mail";
            case PHONE -> " by phone";
            case MEETING -> " in a meeting";
            case VIDEO_CALL -> " by video call";
            case POST -> " through the overseas post";
            case LINK -> " by a personal link";
            case OTHER -> "";
        };
    }
}

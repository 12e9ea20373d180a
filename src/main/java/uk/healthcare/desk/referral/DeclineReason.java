package uk.healthcare.desk.referral;

import org.jspecify.annotations.Nullable;

/** Why a partner says no. The word for each is the message {@code decline-reason.NAME}. */
public enum DeclineReason {
    NO_CAPACITY("No capacity now"),
    NOT_OUR_FIELD("Not our field"),
    NOT_THAT_MARKET("Not that market"),
    TIMING("The timing does not suit"),
    TERMS("The terms do not suit"),
    OTHER("Another reason");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    /** As the timeline tells it. */
    public String told(@Nullable String text) {
        return text == null || text.isBlank() ? words + "." : words + ". " + text.strip();
    }
}

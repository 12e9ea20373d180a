package uk.healthcare.desk.outside;

import java.time.Duration;
import java.util.Locale;

/** What a personal link is for: it opens the page of that purpose and no other. */
public enum LinkPurpose {
    /** A partner answers an approach. */
    ANSWER(Duration.ofDays(60)),
    /** An enquirer agrees to be introduced. */
    CONSENT(Duration.ofDays(60)),
    /** An enquirer confirms what was agreed. */
    CONFIRMATION(Duration.ofDays(120)),
    /** A partner sees its own figures. */
    SCORECARD(Duration.ofDays(30));

    private final Duration valid;

    LinkPurpose(Duration valid) {
        this.valid = valid;
    }

    /** How long a new link can be used. */
    public Duration valid() {
        return valid;
    }

    /** The address of its page, relative to the address of the product. */
    public String path(String token) {
        return "outside/" + name().toLowerCase(Locale.ROOT) + "/" + token;
    }
}

package uk.healthcare.desk.referral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.Limits;

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

    /** The reason, where it and what was said with it can be taken. @throws RuleViolation beside each that is wrong */
    public static DeclineReason checked(@Nullable DeclineReason why, @Nullable String text) {
        var checks = new FieldChecks();
        checks.require(why != null, "why", "referral.decline.reason-missing");
        checks.read(() -> said(why, text));
        checks.pass();
        return Objects.requireNonNull(why);
    }

    /** What was said with it, tidy; asked for when it is another reason. @throws RuleViolation beside {@code text} */
    static @Nullable String said(@Nullable DeclineReason why, @Nullable String text) {
        return why == OTHER
                ? Limits.required("text", text, Referral.REASON)
                : Limits.optional("text", text, Referral.REASON);
    }

    /** As the timeline tells it. */
    public String told(@Nullable String text) {
        return text == null || text.isBlank() ? words + "." : words + ". " + text.strip();
    }
}

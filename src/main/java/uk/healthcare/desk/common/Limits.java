package uk.healthcare.desk.common;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits of what people type, checked on the server and told beside the field. */
public final class Limits {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Limits() {}

    /** The text without surrounding space and control characters; broken rule when empty or longer than {@code max}. */
    public static String required(String field, @Nullable String text, int max) {
        var tidy = optional(field, text, max);
        if (tidy == null) {
            throw new RuleViolation("text.missing." + field).at(field);
        }
        return tidy;
    }

    /** The same, or null when nothing is left. Lengths count characters as people see them typed (code points). */
    public static @Nullable String optional(String field, @Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        var tidy = CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
        var length = tidy.codePointCount(0, tidy.length());
        if (length > max) {
            throw new RuleViolation("text.too-long", max, length).at(field);
        }
        return tidy.isEmpty() ? null : tidy;
    }
}

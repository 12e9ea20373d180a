package uk.healthcare.desk.common;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits of what people type, checked on the server and told beside the field. */
public final class Limits {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\\u0085\\u2028\\u2029]");

    /**
     * Control characters, halves of a character, and those that turn the direction of what follows, so that a text shows
     * as something else than it is. The marks that Arabic, Persian and emoji need stay.
     */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private Limits() {}

    /** The text without surrounding space and unwanted characters; broken rule when empty or longer than {@code max}. */
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
        var tidy = tidy(text);
        var length = tidy.codePointCount(0, tidy.length());
        if (length > max) {
            throw new RuleViolation("text.too-long", max, length).at(field);
        }
        return tidy.isEmpty() ? null : tidy;
    }

    /** The text without surrounding space and characters that nobody sees and nobody should send. */
    public static String tidy(String text) {
        var clean = UNWANTED.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        var from = 0;
        var to = clean.length();
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        return clean.substring(from, to).codePoints().allMatch(Limits::isUnseen) ? "" : clean.substring(from, to);
    }

    /** What the system itself put together, tidy and cut to the room it has. */
    public static String fitting(String text, int max) {
        var tidy = tidy(text);
        var length = tidy.codePointCount(0, tidy.length());
        return length <= max ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, max));
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}

package uk.healthcare.desk.common;

import org.jspecify.annotations.Nullable;

/** Limits of what people type, checked on the server and told beside the field. */
public final class Limits {

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

    /** The text without surrounding space and characters that nobody sees and nobody should send; lines end in LF. */
    public static String tidy(String text) {
        var clean = wanted(text);
        var from = 0;
        var to = clean.length();
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        return isAllUnseen(clean, from, to) ? "" : clean.substring(from, to);
    }

    /** Looked at once, character by character: every text of the product passes here. */
    private static StringBuilder wanted(String text) {
        var clean = new StringBuilder(text.length());
        int character;
        for (var at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (isLineEnd(character)) {
                if (character != '\n' || at == 0 || text.charAt(at - 1) != '\r') {
                    clean.append('\n');
                }
            } else if (!isUnwanted(character)) {
                clean.appendCodePoint(character);
            }
        }
        return clean;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    /**
     * Control characters, halves of a character, and those that turn the direction of what follows, so that a text shows
     * as something else than it is. The marks that Arabic, Persian and emoji need stay.
     */
    private static boolean isUnwanted(int character) {
        if (character < 0x80) {
            return (character < ' ' && character != '\t') || character == 0x7F;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT ->
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069)
                        || (character >= 0xFFF9 && character <= 0xFFFB)
                        || character == 0xFEFF;
            default -> false;
        };
    }

    /** What the system itself put together, tidy and cut to the room it has. */
    public static String fitting(String text, int max) {
        var tidy = tidy(text);
        var length = tidy.codePointCount(0, tidy.length());
        return length <= max ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, max));
    }

    /** The beginning of a text, for a look at it; it ends with … where more follows. */
    public static String beginning(String text, int max) {
        var length = text.codePointCount(0, text.length());
        return length <= max ? text : text.substring(0, text.offsetByCodePoints(0, max)) + " …";
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isAllUnseen(CharSequence text, int from, int to) {
        int character;
        for (var at = from; at < to; at += Character.charCount(character)) {
            character = Character.codePointAt(text, at);
            if (!isUnseen(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}

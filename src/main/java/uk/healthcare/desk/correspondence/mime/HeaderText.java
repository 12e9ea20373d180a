package uk.healthcare.desk.correspondence.mime;

import java.util.regex.Pattern;

/** One line of a head as people read it. */
final class HeaderText {

    /** Signs that turn the direction of writing round or hide: {@code fdp.exe} would read as {@code exe.pdf}. */
    private static final Pattern TRICKS = Pattern.compile("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF]");

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private HeaderText() {}

    /** Encoded words decoded, on one line, without tricks, at most {@code longest} letters. */
    static String of(String value, int longest) {
        var line = NOT_TEXT.matcher(TRICKS.matcher(EncodedWords.decode(value)).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}

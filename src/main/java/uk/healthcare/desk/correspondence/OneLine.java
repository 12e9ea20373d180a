package uk.healthcare.desk.correspondence;

import java.util.regex.Pattern;

/** Text that goes into the head of a message: whatever ends a line there would begin another header. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}

package uk.healthcare.desk.correspondence.mime;

import java.util.regex.Pattern;

/** Text that goes into the head of a message: whatever ends a line there would begin another header. */
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}

package uk.healthcare.desk.enquiry.list;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: the last row seen, by its order key and id, so that the next page starts exactly behind it
 * whatever has been added meanwhile.
 *
 * @param forward  on from the row in the list's order, or back from it
 * @param key      the row's order key, microseconds since 1970
 * @param position how many rows the list had before the wanted page, as last counted; for "51–100" only
 */
public record Cursor(boolean forward, long key, long id, int position) {

    private static final Pattern TEXT = Pattern.compile("([ab])(-?\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,8})");

    /** The cursor in an address, or null when the text is none. */
    public static @Nullable Cursor parse(@Nullable String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? new Cursor(
                        parts.group(1).equals("a"),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Integer.parseInt(parts.group(4)))
                : null;
    }

    @Override
    public String toString() {
        return (forward ? "a" : "b") + key + "." + id + "." + position;
    }
}

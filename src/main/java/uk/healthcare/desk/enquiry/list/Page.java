package uk.healthcare.desk.enquiry.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered list.
 *
 * @param newer the way to the page before, or null on the first
 * @param older the way to the page after, or null on the last
 * @param position rows of the list before this page
 * @param total how many rows there are, counted no further than {@link #COUNTED}
 * @param more whether there are more rows than were counted
 */
public record Page<T>(
        List<T> rows, @Nullable Cursor newer, @Nullable Cursor older, int position, int total, boolean more) {

    /** Counting stops here: beyond it nobody reads the number, and counting costs more than the page. */
    public static final int COUNTED = 1_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** "1–50 of 213", or "1–50 of 1,000+". */
    public String range() {
        if (rows.isEmpty()) {
            return "0 of " + count();
        }
        return "%,d–%,d of %s".formatted(position + 1, position + rows.size(), count());
    }

    /** "213", or "1,000+". */
    public String count() {
        return "%,d".formatted(total) + (more ? "+" : "");
    }
}

package uk.healthcare.desk.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * A page of the directory by name.
 *
 * @param before the partner that the page before ends just ahead of; null on the first page
 * @param after the partner that the next page begins just behind; null on the last page
 * @param count how many match, up to {@link #COUNT_LIMIT}
 */
public record PartnerList(
        List<PartnerRow> rows,
        @Nullable PartnerId before,
        @Nullable PartnerId after,
        int count) {

    public static final int PAGE = 50;

    /** Counting stops here: more than that is told as "1,000+". */
    public static final int COUNT_LIMIT = 1001;

    /** @param found one row more than a page when there are more, in the order of reading */
    static PartnerList of(List<PartnerRow> found, PartnerCursor cursor, int count) {
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        if (shown.isEmpty()) {
            return new PartnerList(List.of(), null, null, count);
        }
        var rows = cursor.backwards() ? shown.reversed() : shown;
        var earlier = cursor.backwards() ? more : cursor.after() != null;
        var later = cursor.backwards() || more;
        return new PartnerList(
                List.copyOf(rows),
                earlier ? rows.getFirst().id() : null,
                later ? rows.getLast().id() : null,
                count);
    }
}

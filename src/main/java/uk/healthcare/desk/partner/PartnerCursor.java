package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/** Where a page of the directory begins (just behind {@code after}) or ends (just ahead of {@code before}). */
public record PartnerCursor(
        @Nullable PartnerId after, @Nullable PartnerId before) {

    public static final PartnerCursor START = new PartnerCursor(null, null);

    boolean backwards() {
        return before != null;
    }

    @Nullable
    PartnerId turn() {
        return before != null ? before : after;
    }
}

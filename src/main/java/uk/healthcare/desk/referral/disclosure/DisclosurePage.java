package uk.healthcare.desk.referral.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of disclosures, newest first, with the places of its neighbours where there are any. */
public record DisclosurePage(
        List<DisclosureRow> rows,
        @Nullable Place newer,
        @Nullable Place older) {

    /** What comes before one disclosure in time, or after it. */
    public record Place(long id, boolean towardsNewer) {

        /** As it stands in a URL. */
        public String text() {
            return (towardsNewer ? "newer-" : "older-") + id;
        }

        public static @Nullable Place parse(String text) {
            return text.matches("(newer|older)-[1-9][0-9]{0,17}")
                    ? new Place(Long.parseLong(text.substring(6)), text.startsWith("newer"))
                    : null;
        }
    }
}

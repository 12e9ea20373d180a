package uk.healthcare.desk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of events, newest first, with the cursors of its neighbours where there are any. */
public record AuditPage(
        List<AuditEvent> events,
        @Nullable Cursor newer,
        @Nullable Cursor older) {

    /** The place beside one event: what comes before it in time, or after it. */
    public record Cursor(long eventId, boolean towardsNewer) {

        /** As it stands in a URL. */
        public String text() {
            return (towardsNewer ? "newer-" : "older-") + eventId;
        }

        public static @Nullable Cursor parse(String text) {
            if (!text.matches("(newer|older)-[1-9][0-9]{0,17}")) {
                return null;
            }
            return new Cursor(Long.parseLong(text.substring(6)), text.startsWith("newer"));
        }
    }
}

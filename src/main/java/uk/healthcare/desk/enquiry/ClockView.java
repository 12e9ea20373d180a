package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock as a page shows it.
 *
 * @param chasedAt when whoever is waited for was reminded last
 * @param ran how long it has run, in days of its kind, without the time in which a hold stopped it
 * @param pausedDays how long holds stopped it, in days of its kind
 * @param late past its due time and not met in time
 * @param stopped a hold stops it now
 * @param explanation how the due time comes about: interval, calendar, holds
 */
public record ClockView(
        ClockKind kind,
        Instant startedAt,
        int targetDays,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant endedAt,
        @Nullable Instant chasedAt,
        double ran,
        double pausedDays,
        boolean late,
        boolean stopped,
        List<String> explanation) {

    public boolean runs() {
        return metAt == null && endedAt == null;
    }
}

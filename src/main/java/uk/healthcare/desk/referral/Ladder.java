package uk.healthcare.desk.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it went with one partner of an enquiry, and the visits that are planned.
 *
 * @param rungs in the order in which they happened
 */
public record Ladder(List<Rung> rungs, List<PlannedVisit> planned) {

    /**
     * Something that happened.
     *
     * @param text what was said or written
     * @param by null for the system, and for those outside
     */
    public record Rung(
            Instant at,
            String title,
            @Nullable String text,
            @Nullable String by) {}

    /** @param number by which it is settled */
    public record PlannedVisit(
            long number, VisitKind kind, LocalDate from, LocalDate to, String place, String participants) {}
}

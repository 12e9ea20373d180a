package uk.healthcare.desk.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Dates;

/**
 * How much a partner wants.
 *
 * @param wanted open referrals at most, 0 to 99
 * @param pausedUntil nothing new before that day; null: not paused
 */
public record Capacity(@Nullable Integer wanted, @Nullable LocalDate pausedUntil) {

    /** As many as one person at the partner can be expected to answer in time. */
    static final int USUALLY_WANTED = 5;

    /** Until a partner has told us its own. */
    public static final Capacity USUAL = new Capacity(USUALLY_WANTED, null);

    private static final int MOST = 99;

    Capacity checked(@Nullable LocalDate pausedBefore, LocalDate today) {
        if (wanted == null || wanted < 0 || wanted > MOST) {
            throw new RuleViolation("partner.capacity.range", MOST).at("wanted");
        }
        if (pausedUntil != null && !pausedUntil.equals(pausedBefore) && !pausedUntil.isAfter(today)) {
            throw new RuleViolation("partner.pause.past").at("pausedUntil");
        }
        return this;
    }

    Capacity mergedOnto(Capacity before, Capacity theirs, Merge merge) {
        return new Capacity(
                merge.field("Open referrals wanted", before.wanted, theirs.wanted, wanted),
                merge.field("Paused until", before.pausedUntil, theirs.pausedUntil, pausedUntil, Dates::day));
    }
}

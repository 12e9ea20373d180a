package uk.healthcare.desk.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long ago an open enquiry was received, in whole London days. */
public enum AgeBand {
    UNDER_1_WEEK(0, 6),
    WEEKS_1_TO_2(7, 13),
    WEEKS_2_TO_4(14, 27),
    WEEKS_4_TO_13(28, 90),
    OVER_13_WEEKS(91, Integer.MAX_VALUE);

    private final int minDays;
    private final int maxDays;

    AgeBand(int minDays, int maxDays) {
        this.minDays = minDays;
        this.maxDays = maxDays;
    }

    /** The last day of receipt that falls in the band today. */
    public LocalDate receivedTo(LocalDate today) {
        return today.minusDays(minDays);
    }

    /** The first day of receipt that falls in the band today; null when it has no beginning. */
    public @Nullable LocalDate receivedFrom(LocalDate today) {
        return maxDays == Integer.MAX_VALUE ? null : today.minusDays(maxDays);
    }
}

package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the six figures.
 *
 * @param value in the unit of its kind; null when there is nothing to count it from
 * @param before the same for the period before (OPEN: when the period began); null when there is nothing to count it from
 * @param beside OPEN: how many are late; AGREED: how many agreements are confirmed; otherwise 0
 * @param spark its value for each week of the period
 */
public record Headline(
        HeadlineKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        long beside,
        List<Integer> spark) {

    public Headline {
        spark = List.copyOf(spark);
    }

    static Headline count(HeadlineKind kind, long value, long before, long beside, List<Integer> spark) {
        return new Headline(kind, BigDecimal.valueOf(value), BigDecimal.valueOf(before), beside, spark);
    }
}

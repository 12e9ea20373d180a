package uk.healthcare.desk.insight.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in pounds as they are read. */
final class Pounds {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Pounds() {}

    /** As {@code £1,250,000}. */
    static String full(BigDecimal value) {
        return "£%,d".formatted(value.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** As {@code £4.2m} or {@code £1.8bn}; below a million in full. */
    static String brief(BigDecimal value) {
        if (value.compareTo(MILLION) < 0) {
            return full(value);
        }
        return value.compareTo(BILLION) < 0 ? rounded(value, MILLION) + "m" : rounded(value, BILLION) + "bn";
    }

    private static String rounded(BigDecimal value, BigDecimal unit) {
        return "£" + value.divide(unit, 1, RoundingMode.HALF_UP).toPlainString();
    }
}

package uk.healthcare.desk.insight;

import java.time.LocalDate;
import java.time.Month;

/** The periods that are offered; all but CUSTOM end today. */
public enum PeriodChoice {
    THIS_MONTH,
    LAST_3_MONTHS,
    LAST_12_MONTHS,
    FINANCIAL_YEAR,
    CUSTOM;

    /** The days it means today; a financial year starts on 1 April. CUSTOM starts as the last three months. */
    public Period on(LocalDate today) {
        var from = switch (this) {
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_3_MONTHS, CUSTOM -> today.minusMonths(3).plusDays(1);
            case LAST_12_MONTHS -> today.minusMonths(12).plusDays(1);
            case FINANCIAL_YEAR -> startOfFinancialYear(today);
        };
        return new Period(from, today);
    }

    private static LocalDate startOfFinancialYear(LocalDate today) {
        var april = LocalDate.of(today.getYear(), Month.APRIL, 1);
        return today.isBefore(april) ? april.minusYears(1) : april;
    }
}

package uk.healthcare.desk.referral.agreement;

import java.time.LocalDate;
import java.time.Month;

/** A British government financial year, April to March. @param startsIn the calendar year it starts in */
public record FinancialYear(int startsIn) implements Comparable<FinancialYear> {

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    public FinancialYear plus(int years) {
        return new FinancialYear(startsIn + years);
    }

    /** {@code 2026–27}. */
    public String words() {
        return "%d–%02d".formatted(startsIn, (startsIn + 1) % 100);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }
}

package uk.healthcare.desk.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.common.London;

/**
 * The days that figures are counted over, both included, in London. Weeks start on Monday; the first and the last may be
 * cut short by the period.
 */
public record Period(LocalDate from, LocalDate to) {

    /** The longest period that can be asked for. */
    public static final int MAX_YEARS = 3;

    /** @throws IllegalArgumentException when it ends before it starts or is longer than {@link #MAX_YEARS} years */
    public Period {
        if (problem(from, to).isPresent()) {
            throw new IllegalArgumentException("Not a period: " + from + " to " + to);
        }
    }

    /** The key of the sentence that says what is wrong with such a period; empty when nothing is. */
    public static Optional<String> problem(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Optional.of("insight.period.ends-before");
        }
        return to.isBefore(from.plusYears(MAX_YEARS)) ? Optional.empty() : Optional.of("insight.period.too-long");
    }

    /** The first moment of it. */
    public Instant start() {
        return London.startOf(from);
    }

    /** The first moment after it. */
    public Instant end() {
        return London.startOf(to.plusDays(1));
    }

    /** As many days as this one has, just before it. */
    public Period before() {
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The Monday of the week in which it starts. */
    LocalDate firstMonday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Its weeks, each cut to the days that belong to it. */
    List<Period> weeks() {
        var weeks = new ArrayList<Period>();
        for (var monday = firstMonday(); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            var sunday = monday.plusDays(6);
            weeks.add(new Period(monday.isBefore(from) ? from : monday, sunday.isAfter(to) ? to : sunday));
        }
        return weeks;
    }
}

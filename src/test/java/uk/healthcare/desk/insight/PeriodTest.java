package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void startsAndEndsAtMidnightInLondonInSummerTimeToo() {
        var summer = new Period(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 6, 30));
        assertThat(summer.start()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(summer.end()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
    }

    @Test
    void weeksStartOnMondayAndAreCutToThePeriod() {
        var weeks = new Period(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 3)).weeks();
        assertThat(weeks)
                .containsExactly(
                        new Period(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 10, 25)),
                        new Period(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1)),
                        new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3)));
        assertThat(weeks.get(1).from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void thePeriodBeforeHasAsManyDaysAndEndsTheDayBefore() {
        assertThat(new Period(LocalDate.of(2026, 11, 1), TODAY).before())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void theFinancialYearStartsInApril() {
        assertThat(PeriodChoice.FINANCIAL_YEAR.on(TODAY).from()).isEqualTo("2026-04-01");
        assertThat(PeriodChoice.FINANCIAL_YEAR.on(LocalDate.of(2027, 3, 31)).from())
                .isEqualTo("2026-04-01");
        assertThat(PeriodChoice.FINANCIAL_YEAR.on(LocalDate.of(2027, 4, 1)).from())
                .isEqualTo("2027-04-01");
    }

    @Test
    void refusesWhatEndsBeforeItStartsOrIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(TODAY.minusYears(3), TODAY));
        assertThat(new Period(TODAY.minusYears(3).plusDays(1), TODAY).weeks()).hasSize(158);
    }
}

package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @Test
    void datesAreWrittenAsGovUkWritesThem() {
        var date = LocalDate.of(2026, 9, 3);
        assertThat(Dates.day(date)).isEqualTo("3 September 2026");
        assertThat(Dates.shortDay(date)).isEqualTo("3 Sep");
        assertThat(Dates.weekday(date)).isEqualTo("Thursday 3 September 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:12:00Z, 9:12am",
        "2026-07-05T09:12:00Z, 10:12am",
        "2026-01-05T12:30:00Z, 12:30pm",
        "2026-01-05T00:05:00Z, 12:05am",
        "2026-01-05T12:00:00Z, midday",
        "2026-07-05T23:00:00Z, midnight"
    })
    void timesAreThoseOfLondon(Instant instant, String written) {
        assertThat(Dates.time(instant)).isEqualTo(written);
    }

    @Test
    void aMomentNearMidnightHasTheDateOfLondon() {
        assertThat(Dates.moment(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026, 12:30am");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T11:59:30Z, just now",
        "2026-11-24T11:59:00Z, 1 minute ago",
        "2026-11-24T09:00:00Z, 3 hours ago",
        "2026-11-22T09:00:00Z, 2 days ago",
        "2026-11-01T09:00:00Z, 1 November 2026",
        "2026-11-24T12:00:05Z, just now"
    })
    void howLongAgo(Instant then, String written) {
        assertThat(Dates.ago(then, Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo(written);
    }

    @Test
    void aSpanNamesItsYearOnce() {
        var end = LocalDate.of(2026, 11, 24);
        assertThat(Dates.span(LocalDate.of(2026, 9, 1), end)).isEqualTo("1 September to 24 November 2026");
        assertThat(Dates.span(LocalDate.of(2025, 9, 1), end)).isEqualTo("1 September 2025 to 24 November 2026");
        assertThat(Dates.span(end, end)).isEqualTo("24 November 2026");
    }
}

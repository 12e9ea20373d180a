package uk.healthcare.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.common.London;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest(name = "{0} + {1} working days = {2}: {3}")
    @CsvSource(textBlock = """
            2026-11-19T15:00, 1,  2026-11-20T15:00, Thursday to Friday
            2026-11-20T20:00, 1,  2026-11-23T17:00, after hours counts from the next morning
            2026-11-20T17:00, 1,  2026-11-23T17:00, the end of the day is the end
            2026-11-20T16:59, 1,  2026-11-23T16:59, a minute before the end
            2026-11-20T09:00, 1,  2026-11-20T17:00, received as the desk opens
            2026-11-20T06:30, 1,  2026-11-20T17:00, received before the desk opens
            2026-11-21T11:00, 1,  2026-11-23T17:00, received on a Saturday
            2026-11-20T10:00, 10, 2026-12-04T10:00, two weeks
            2026-12-23T12:00, 3,  2026-12-30T12:00, Christmas Day and the substitute for Boxing Day
            2026-12-31T16:00, 1,  2027-01-04T16:00, over New Year
            2026-03-27T15:00, 1,  2026-03-30T15:00, clocks go forward
            2026-10-23T15:00, 1,  2026-10-26T15:00, clocks go back
            2023-05-05T10:00, 1,  2023-05-09T10:00, the coronation
            2026-11-20T20:00, 0,  2026-11-20T20:00, nothing to add
            """)
    void addsWorkingDays(LocalDateTime from, int days, LocalDateTime due, String why) {
        assertThat(calendar.plusWorkingDays(london(from), days)).as(why).isEqualTo(london(due));
    }

    @ParameterizedTest(name = "{0} to {1} = {2} minutes")
    @CsvSource(textBlock = """
            2026-11-20T10:00, 2026-11-20T10:45, 45
            2026-11-20T16:00, 2026-11-23T10:00, 120
            2026-11-20T17:00, 2026-11-23T09:00, 0
            2026-11-20T20:00, 2026-11-22T20:00, 0
            2026-11-20T08:00, 2026-11-20T18:00, 480
            2026-12-24T09:00, 2026-12-29T09:00, 480
            2026-03-27T09:00, 2026-03-30T17:00, 960
            2025-01-01T00:00, 2027-01-01T00:00, 242880
            2026-11-23T10:00, 2026-11-20T10:00, 0
            """)
    void measuresWorkingTime(LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(calendar.workingTime(london(from), london(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{0} to {1} = {2}")
    @CsvSource(textBlock = """
            2026-11-20, 2026-11-20, 0
            2026-11-20, 2026-11-21, 0
            2026-11-20, 2026-11-23, 1
            2026-11-23, 2026-11-20, -1
            2025-12-31, 2026-12-31, 253
            """)
    void countsWorkingDays(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void neverRunsBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(Instant.EPOCH, -1));
    }

    /** As gov.uk published them for England and Wales. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2020 | 2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
            2021 | 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
            2022 | 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
            2023 | 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
            2024 | 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
            2025 | 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
            2026 | 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
            2027 | 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
            2028 | 2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
            """)
    void knowsTheBankHolidays(int year, String dates) {
        var published = List.of(dates.split(" ")).stream().map(LocalDate::parse).toList();
        assertThat(calendar.holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .extracting(Holiday::date)
                .isEqualTo(published);
        assertThat(published).noneMatch(calendar::isWorkingDay);
    }

    @Test
    void namesTheHolidaysInBetween() {
        assertThat(calendar.holidays(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)))
                .extracting(Holiday::date, Holiday::name)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 25), "Christmas Day"),
                        tuple(LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)"),
                        tuple(LocalDate.of(2027, 1, 1), "New Year's Day"));
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(London.ZONE).toInstant();
    }
}

package uk.healthcare.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.London;

/** When London and a market both work, over different weeks, far zones and the change of the clocks. */
class SharedHoursTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);

    private final Market kuwait = market("KW", "Kuwait", "Asia/Kuwait", DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private final Market china = market("CN", "China", "Asia/Shanghai", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private final Market chile = market("CL", "Chile", "America/Santiago", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private final Market fiji = market("FJ", "Fiji", "Pacific/Fiji", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void the_days_are_those_on_which_both_work() {
        assertThat(hours(kuwait).days()).isEqualTo("Monday–Thursday");
        assertThat(hours(china).days()).isEqualTo("Monday–Friday");
    }

    @Test
    void the_hours_are_those_of_both_clocks() {
        assertThat(hours(kuwait).on(WEDNESDAY).orElseThrow().words(kuwait))
                .isEqualTo("09:00 to 14:00 in London, 12:00 to 17:00 in Kuwait");
        assertThat(hours(chile).on(WEDNESDAY).orElseThrow().words(chile))
                .isEqualTo("12:00 to 17:00 in London, 09:00 to 14:00 in Chile");
        assertThat(hours(china).on(WEDNESDAY)).isEmpty();
        assertThat(hours(fiji).on(WEDNESDAY)).isEmpty();
    }

    @Test
    void in_summer_they_are_others() {
        assertThat(hours(china).on(LocalDate.of(2027, 7, 14)).orElseThrow().words(china))
                .isEqualTo("09:00 to 10:00 in London, 16:00 to 17:00 in China");
    }

    @Test
    void rest_days_and_bank_holidays_have_none() {
        assertThat(hours(kuwait).on(LocalDate.of(2027, 1, 15))).isEmpty();
        assertThat(hours(kuwait).on(LocalDate.of(2027, 1, 17))).isEmpty();
        assertThat(hours(kuwait).on(LocalDate.of(2027, 5, 31))).isEmpty();
    }

    @Test
    void the_next_day_is_long_enough_for_the_meeting() {
        assertThat(hours(kuwait).first(LocalDate.of(2027, 1, 14), HOUR)).contains(LocalDate.of(2027, 1, 14));
        assertThat(hours(kuwait).first(LocalDate.of(2027, 1, 15), HOUR)).contains(LocalDate.of(2027, 1, 18));
        assertThat(hours(kuwait).first(WEDNESDAY, Duration.ofHours(6))).isEmpty();
    }

    @Test
    void whom_a_time_does_not_suit_is_said() {
        assertThat(hours(kuwait).misses(london(WEDNESDAY, 10), HOUR)).isEmpty();
        assertThat(hours(kuwait).misses(london(WEDNESDAY, 14), HOUR))
                .containsExactly("It is outside working hours in Kuwait.");
        assertThat(hours(kuwait).misses(london(WEDNESDAY, 17), HOUR))
                .containsExactly("It is outside working hours in London.", "It is outside working hours in Kuwait.");
        assertThat(hours(kuwait).misses(london(LocalDate.of(2027, 1, 15), 10), HOUR))
                .containsExactly("Kuwait does not work on that Friday.");
        assertThat(hours(kuwait).misses(london(LocalDate.of(2027, 5, 31), 10), HOUR))
                .containsExactly("London does not work on that Monday.");
        // What is still Sunday evening in London is Monday there.
        assertThat(hours(fiji).misses(london(LocalDate.of(2027, 1, 17), 22), HOUR))
                .containsExactly("London does not work on that Sunday.");
    }

    private static SharedHours hours(Market market) {
        return new SharedHours(new WorkingCalendar(), market);
    }

    private static Instant london(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(London.ZONE).toInstant();
    }

    private static Market market(String code, String name, String zone, DayOfWeek first, DayOfWeek second) {
        return new Market(code, name, name, "Region", ZoneId.of(zone), EnumSet.of(first, second));
    }
}

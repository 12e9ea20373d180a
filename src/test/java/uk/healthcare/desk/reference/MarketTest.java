package uk.healthcare.desk.reference;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketTest {

    @Test
    void saysWhichDaysItRestsAndWorks() {
        assertThat(resting(FRIDAY, SATURDAY).restWords()).isEqualTo("rests Friday–Saturday");
        assertThat(resting(FRIDAY, SATURDAY).workingWeek()).isEqualTo("Sunday–Thursday");
        assertThat(resting(SATURDAY, SUNDAY).workingWeek()).isEqualTo("Monday–Friday");
        assertThat(resting(FRIDAY).restWords()).isEqualTo("rests Friday");
        assertThat(resting(FRIDAY).workingWeek()).isEqualTo("Saturday–Thursday");
        assertThat(resting(FRIDAY, SUNDAY).restWords()).isEqualTo("rests Friday and Sunday");
        assertThat(resting(FRIDAY, SUNDAY).workingWeek()).isEqualTo("Monday–Thursday and Saturday");
    }

    @Test
    void tellsTheTimeThere() {
        var late = Instant.parse("2026-11-23T21:30:00Z");
        assertThat(resting(FRIDAY, SATURDAY).timeWords(late)).isEqualTo("00:30 there");
        assertThat(resting(FRIDAY, SATURDAY).dateAt(late)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void knowsItsDaysOfRest() {
        var friday = LocalDate.of(2026, 11, 20);
        assertThat(resting(FRIDAY, SATURDAY).restsOn(friday)).isTrue();
        assertThat(resting(FRIDAY, SATURDAY).restsOn(friday.plusDays(2))).isFalse();
    }

    private static Market resting(DayOfWeek... days) {
        var zone = ZoneId.of("Asia/Kuwait");
        return new Market("KW", "Kuwait", "The State of Kuwait", "Middle East", zone, Set.of(days));
    }
}

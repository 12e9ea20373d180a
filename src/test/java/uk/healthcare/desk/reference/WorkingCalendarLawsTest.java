package uk.healthcare.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.London;

/** What must hold for any two moments; moments are drawn from a seed, so that a failure comes back. */
class WorkingCalendarLawsTest {

    private static final long SEED = 20_261_124;
    private static final int DRAWS = 20_000;
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
    private static final long MINUTES = Duration.ofDays(9 * 365).toMinutes();

    private final WorkingCalendar calendar = new WorkingCalendar();
    private final Random random = new Random(SEED);

    @Test
    void addingTheTimeBetweenGivesTheMomentItWasWorked() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var from = moment();
            var to = from.plus(Duration.ofMinutes(random.nextLong(100_000)));
            var between = calendar.workingTime(from, to);
            var reached = calendar.plusWorkingTime(from, between);
            assertThat(reached).as("%s to %s", from, to).isBetween(from, to);
            assertThat(calendar.workingTime(reached, to))
                    .as("%s to %s", reached, to)
                    .isZero();
        }
    }

    @Test
    void theTimeBetweenIsWhatWasAdded() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var from = moment();
            var amount = Duration.ofMinutes(random.nextLong(30_000));
            var reached = calendar.plusWorkingTime(from, amount);
            assertThat(calendar.workingTime(from, reached))
                    .as("%s + %s", from, amount)
                    .isEqualTo(amount);
        }
    }

    @Test
    void addingInTwoStepsIsAddingAtOnce() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var from = moment();
            var days = random.nextInt(40);
            var stepwise = Stream.iterate(from, at -> calendar.plusWorkingDays(at, 1))
                    .skip(days)
                    .findFirst();
            assertThat(stepwise).as("%s + %s", from, days).contains(calendar.plusWorkingDays(from, days));
        }
    }

    @Test
    void theTimeBetweenIsTheSumOfItsMinutes() {
        for (var draw = 0; draw < 200; draw++) {
            var from = moment();
            var to = from.plus(Duration.ofMinutes(random.nextLong(8_000)));
            var minutes = Stream.iterate(from, at -> at.isBefore(to), at -> at.plusSeconds(60))
                    .filter(this::isWorked)
                    .count();
            assertThat(calendar.workingTime(from, to)).as("%s to %s", from, to).hasMinutes(minutes);
        }
    }

    @Test
    void theDaysBetweenAreThoseOneByOne() {
        for (var draw = 0; draw < DRAWS / 20; draw++) {
            var from = London.dateOf(moment());
            var to = from.plusDays(random.nextLong(900));
            var days = from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .count();
            assertThat(calendar.workingDaysBetween(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo((int) days);
            assertThat(calendar.workingDaysBetween(to, from)).isEqualTo((int) -days);
        }
    }

    private boolean isWorked(Instant minute) {
        var local = minute.atZone(London.ZONE);
        return calendar.isWorkingDay(local.toLocalDate()) && local.getHour() >= 9 && local.getHour() < 17;
    }

    private Instant moment() {
        return FIRST.plus(Duration.ofMinutes(random.nextLong(MINUTES)));
    }
}

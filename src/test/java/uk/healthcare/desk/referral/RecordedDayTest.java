package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordedDayTest {

    private static final Instant NOW = Instant.parse("2026-07-09T15:30:00Z");
    private static final Instant SINCE = Instant.parse("2026-07-06T14:00:00Z");

    @Test
    void todayIsNowAndAnEarlierDayItsNoonInLondon() {
        assertThat(RecordedDay.moment(LocalDate.of(2026, 7, 9), SINCE, NOW)).isEqualTo(NOW);
        assertThat(RecordedDay.moment(LocalDate.of(2026, 7, 8), SINCE, NOW))
                .isEqualTo(Instant.parse("2026-07-08T11:00:00Z"));
    }

    @Test
    void theDayOfTheStepBeforeIsAfterThatStep() {
        assertThat(RecordedDay.moment(LocalDate.of(2026, 7, 6), SINCE, NOW)).isAfter(SINCE);
    }

    @Test
    void neitherFutureNorBeforeNorMissing() {
        assertThatThrownBy(() -> RecordedDay.moment(LocalDate.of(2026, 7, 10), SINCE, NOW))
                .hasMessage("referral.day.future");
        assertThatThrownBy(() -> RecordedDay.moment(LocalDate.of(2026, 7, 5), SINCE, NOW))
                .hasMessage("referral.day.before");
        assertThatThrownBy(() -> RecordedDay.moment(null, SINCE, NOW)).hasMessage("referral.day.missing");
    }
}

package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.staff.Role;

/** Moments at the edges of London's weeks and of the definitions, on the work of a person who has no other. */
class LondonBoundaryTest extends DeskTest {

    @Autowired
    private InsightService insight;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private InsightSeed seed;
    private Map<String, Long> mine;

    @BeforeEach
    void seed() {
        seed = new InsightSeed(database, 1, clock.instant());
        mine = Map.of("owner_id", actAs(Role.OFFICER).id().value());
    }

    @AfterEach
    void remove() {
        seed.remove();
    }

    @Test
    void anHourBeforeMidnightUtcIsTheNextWeekInSummerAndNotInWinter() {
        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-06-07T22:59:59.999999Z"), mine);
        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-06-07T23:00:00Z"), mine);
        var summer = insight.figures(over("2026-06-01", "2026-06-14"));
        assertThat(summer.weeks()).extracting(InsightFigures.WeekRow::received).containsExactly(1, 1);

        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-11-01T23:59:59Z"), mine);
        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-11-02T00:00:00Z"), mine);
        var winter = insight.figures(over("2026-10-26", "2026-11-08"));
        assertThat(winter.weeks()).extracting(InsightFigures.WeekRow::received).containsExactly(1, 1);
    }

    @Test
    void theWeekInWhichTheClocksGoForwardEndsAnHourEarlier() {
        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-03-29T22:59:59Z"), mine);
        seed.enquiry(Stage.TRIAGE, Instant.parse("2026-03-29T23:00:00Z"), mine);
        assertThat(insight.figures(over("2026-03-23", "2026-04-05")).weeks())
                .extracting(InsightFigures.WeekRow::received)
                .containsExactly(1, 1);
    }

    @Test
    void firstApproachCountsWorkingDaysOfLondon() {
        var friday = Instant.parse("2026-08-28T10:00:00Z");
        var tuesdayAfterTheBankHoliday = Instant.parse("2026-09-01T10:00:00Z");
        var id = seed.enquiry(Stage.MATCHING, friday, mine);
        seed.clock(id, ClockKind.FIRST_APPROACH, friday, null, tuesdayAfterTheBankHoliday, null);
        assertThat(insight.figures(over("2026-09-01", "2026-09-07"))
                        .headline(HeadlineKind.FIRST_APPROACH)
                        .value())
                .isEqualByComparingTo("1");
    }

    @Test
    void acknowledgedInTimeCountsWhatIsDecided() {
        var monday = Instant.parse("2026-09-07T09:00:00Z");
        var due = Instant.parse("2026-09-08T09:00:00Z");
        var id = seed.enquiry(Stage.TRIAGE, monday, mine);
        seed.clock(id, ClockKind.ACKNOWLEDGE, monday, due, due, null);
        seed.clock(id, ClockKind.ACKNOWLEDGE, monday, due, due.plusNanos(1000), null);
        seed.clock(id, ClockKind.ACKNOWLEDGE, monday, due, null, null);
        seed.clock(id, ClockKind.ACKNOWLEDGE, monday, due, null, due.minusSeconds(1));
        seed.clock(id, ClockKind.ACKNOWLEDGE, monday, clock.instant().plusSeconds(3600), null, null);
        assertThat(insight.figures(over("2026-09-07", "2026-09-13"))
                        .headline(HeadlineKind.ACKNOWLEDGED)
                        .value())
                .isEqualByComparingTo("33");
    }

    @Test
    void aDueTimeInTheFutureIsNotLate() {
        seed.enquiry(
                Stage.TRIAGE,
                clock.instant(),
                with("next_due_at", clock.instant().plusSeconds(3600)));
        seed.enquiry(
                Stage.TRIAGE,
                clock.instant(),
                with("next_due_at", clock.instant().minusSeconds(1)));
        var open = insight.figures(over("2026-09-07", "2026-09-13")).headline(HeadlineKind.OPEN);
        assertThat(open.value()).isEqualByComparingTo("2");
        assertThat(open.beside()).isEqualTo(1);
    }

    private Map<String, Object> with(String column, Instant value) {
        return Map.of("owner_id", mine.get("owner_id"), column, uk.healthcare.desk.common.Utc.column(value));
    }

    private static InsightFilter over(String from, String to) {
        return InsightFilter.over(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }
}

package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.reference.WorkingCalendar;

/** Due times worked out by hand: weekends, bank holidays, summer time, and the holds that stop each clock. */
class ClockReckoningTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, 2026-11-19T15:00, 2026-11-20T15:00",
        "ACKNOWLEDGE, 2026-11-20T15:00, 2026-11-23T15:00",
        "ACKNOWLEDGE, 2026-11-20T20:00, 2026-11-23T17:00",
        "ACKNOWLEDGE, 2026-12-24T12:00, 2026-12-29T12:00",
        "TRIAGE, 2026-04-01T10:00, 2026-04-08T10:00",
        "FIRST_APPROACH, 2026-11-24T09:30, 2026-12-08T09:30",
        "PARTNER_ANSWER, 2026-10-20T16:00, 2026-11-03T16:00",
        "FOLLOW_UP, 2026-03-20T10:00, 2026-04-19T11:00",
    })
    void aClockWithoutHoldsIsDueThen(ClockKind kind, LocalDateTime started, LocalDateTime due) {
        assertThat(due(kind, started)).isEqualTo(london(due));
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, AWAITING_ENQUIRER, false",
        "TRIAGE, AWAITING_ENQUIRER, true",
        "TRIAGE, WITH_POST, false",
        "FIRST_APPROACH, AWAITING_ENQUIRER, true",
        "FIRST_APPROACH, WITH_POST, true",
        "FIRST_APPROACH, NURTURE, true",
        "FIRST_APPROACH, AWAITING_PARTNER, false",
        "PARTNER_ANSWER, NURTURE, false",
        "FOLLOW_UP, NURTURE, true",
        "FOLLOW_UP, AWAITING_ENQUIRER, false",
    })
    void onlyTheHoldsOfTheTableStopAClock(ClockKind kind, HoldKind hold, boolean stops) {
        var open = hold(hold, "2026-11-24T12:00", null);
        assertThat(due(kind, LocalDateTime.parse("2026-11-24T09:00"), open) == null)
                .isEqualTo(stops);
    }

    @Test
    void twoHoldsMoveTheDueTimeByTheTimeTheyLasted() {
        var due = due(
                ClockKind.TRIAGE,
                LocalDateTime.parse("2026-11-23T09:00"),
                hold(HoldKind.AWAITING_ENQUIRER, "2026-11-23T13:00", "2026-11-24T13:00"),
                hold(HoldKind.AWAITING_ENQUIRER, "2026-11-25T09:00", "2026-11-25T11:00"));
        assertThat(due).isEqualTo(london(LocalDateTime.parse("2026-11-27T11:00")));
    }

    @Test
    void aHoldAfterTheDueTimeForgivesNothing() {
        var due = due(
                ClockKind.TRIAGE,
                LocalDateTime.parse("2026-11-16T09:00"),
                hold(HoldKind.AWAITING_ENQUIRER, "2026-11-20T09:00", null));
        assertThat(due).isEqualTo(london(LocalDateTime.parse("2026-11-18T17:00")));
    }

    @Test
    void aClockRunsOnlyOutsideItsHolds() {
        var reckoning = new ClockReckoning(ClockKind.FIRST_APPROACH, 10, CALENDAR);
        var ran = reckoning.ran(
                at("2026-11-23T09:00"),
                at("2026-11-26T17:00"),
                List.of(hold(HoldKind.NURTURE, "2026-11-24T09:00", "2026-11-25T17:00")));
        assertThat(reckoning.inDays(ran)).isEqualTo(2.0);
    }

    @Test
    void theExplanationTellsIntervalCalendarAndHolds() {
        var run = new ClockExplainer.Run(
                ClockKind.FIRST_APPROACH, null, at("2026-12-21T09:00"), 10, at("2027-01-08T17:00"), null, null, null);
        var holds = List.of(hold(HoldKind.WITH_POST, "2026-12-22T09:00", "2026-12-23T09:00"));
        var view = new ClockExplainer(CALENDAR).view(run, null, holds, at("2026-12-29T12:00"));
        assertThat(view.explanation())
                .contains(
                        "Started 21 December 2026, 9:00am.",
                        "Allows 10 working days, counted from 9am to 5pm in London.",
                        "Stopped from 22 December 2026, 9:00am to 23 December 2026, 9:00am: with post.",
                        "Not counted: Christmas Day, 25 December 2026.",
                        "Due 8 January 2027, 5:00pm.");
        assertThat(view.late()).isFalse();
        assertThat(view.runs()).isTrue();
    }

    private static Instant due(ClockKind kind, LocalDateTime started, HoldInterval... holds) {
        return new ClockReckoning(kind, kind.days(), CALENDAR).dueAt(london(started), Arrays.asList(holds));
    }

    private static HoldInterval hold(HoldKind kind, String from, String to) {
        return new HoldInterval(kind, at(from), to == null ? null : at(to));
    }

    private static Instant at(String local) {
        return london(LocalDateTime.parse(local));
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(London.ZONE).toInstant();
    }
}

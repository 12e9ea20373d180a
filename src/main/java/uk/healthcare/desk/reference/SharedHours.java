package uk.healthcare.desk.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.healthcare.desk.common.London;

/**
 * When people in London and in a market both work: 09:00 to 17:00 on each one's own clocks, on the days of each one's own
 * week, but not on the bank holidays of England. The holidays of the market are not known.
 */
public final class SharedHours {

    /** Two weeks: what both have on no day in them, they never have. */
    private static final int LOOK_AHEAD = 14;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final WorkingCalendar calendar;
    private final Market market;

    public SharedHours(WorkingCalendar calendar, Market market) {
        this.calendar = calendar;
        this.market = market;
    }

    /** From one moment to another. */
    public record Span(Instant from, Instant to) {

        /** By both clocks: {@code 09:00 to 14:00 in London, 12:00 to 17:00 in Kuwait}. */
        public String words(Market market) {
            return "%s to %s in London, %s to %s in %s"
                    .formatted(
                            clock(from, London.ZONE),
                            clock(to, London.ZONE),
                            clock(from, market.timeZone()),
                            clock(to, market.timeZone()),
                            market.name());
        }

        private static String clock(Instant moment, ZoneId zone) {
            return CLOCK.format(moment.atZone(zone));
        }

        boolean holds(Instant start, Instant end) {
            return !start.isBefore(from) && !end.isAfter(to);
        }

        private Optional<Span> within(Span other) {
            var start = from.isAfter(other.from) ? from : other.from;
            var end = to.isBefore(other.to) ? to : other.to;
            return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
        }
    }

    /** The days of the week on which both work; none where their weeks do not meet. */
    public String days() {
        var both = EnumSet.allOf(DayOfWeek.class);
        both.removeAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        both.removeAll(market.restDays());
        return both.isEmpty() ? "" : Weekdays.words(both);
    }

    /** When both work on that day of London's; nothing when they do not. */
    public Optional<Span> on(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            return Optional.empty();
        }
        var here = working(day, London.ZONE);
        // Far away it is another day at the same moment.
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                .filter(there -> !market.restsOn(there))
                .map(there -> working(there, market.timeZone()))
                .flatMap(there -> there.within(here).stream())
                .findFirst();
    }

    /** The first day from that one on when both work at the same time for so long; nothing where they never do. */
    public Optional<LocalDate> first(LocalDate from, Duration length) {
        return from.datesUntil(from.plusDays(LOOK_AHEAD))
                .filter(day -> on(day).filter(
                                span -> span.holds(span.from(), span.from().plus(length)))
                        .isPresent())
                .findFirst();
    }

    /** Whose working hours a meeting lies outside of, in sentences; none when it suits both. */
    public List<String> misses(Instant from, Duration length) {
        var to = from.plus(length);
        var found = new ArrayList<String>();
        miss("London", London.ZONE, from, to, calendar.isWorkingDay(London.dateOf(from)))
                .ifPresent(found::add);
        var there = market.dateAt(from);
        miss(market.name(), market.timeZone(), from, to, !market.restsOn(there)).ifPresent(found::add);
        return found;
    }

    private static Optional<String> miss(String place, ZoneId zone, Instant from, Instant to, boolean worksThen) {
        var day = from.atZone(zone).toLocalDate();
        if (!worksThen) {
            return Optional.of("%s does not work on that %s.".formatted(place, dayWord(day)));
        }
        return working(day, zone).holds(from, to)
                ? Optional.empty()
                : Optional.of("It is outside working hours in %s.".formatted(place));
    }

    private static String dayWord(LocalDate day) {
        return Weekdays.words(EnumSet.of(day.getDayOfWeek()));
    }

    private static Span working(LocalDate day, ZoneId zone) {
        return new Span(at(day, WorkingCalendar.OPENS, zone), at(day, WorkingCalendar.CLOSES, zone));
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

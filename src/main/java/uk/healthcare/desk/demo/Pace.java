package uk.healthcare.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.reference.WorkingCalendar;

/** How time passes on a case: in working hours, never backwards, and not beyond now. */
final class Pace {

    private final WorkingCalendar calendar;
    private final Draw draw;
    private final Instant now;
    private Instant at;

    Pace(WorkingCalendar calendar, Draw draw, Instant start, Instant now) {
        this.calendar = calendar;
        this.draw = draw;
        this.now = now;
        this.at = start;
    }

    Instant at() {
        return at;
    }

    Instant now() {
        return now;
    }

    LocalDate day() {
        return London.dateOf(at);
    }

    /** Lets working days pass; no, and time stands still, when that would be after now. */
    boolean working(double least, double most) {
        var minutes = Math.max(1, (long) (480 * draw.between(least, most)));
        return to(calendar.plusWorkingTime(at, Duration.ofMinutes(minutes)).plusSeconds(draw.between(1, 59)));
    }

    /** Goes on when so many working days have passed since then, or a little later where they have. */
    boolean since(Instant start, int days) {
        var then = calendar.plusWorkingDays(start, days);
        return to((then.isAfter(at) ? then : at).plusSeconds(draw.between(60, 3_600)));
    }

    /** Whether so many working days have passed since then. */
    boolean isPast(Instant start, int days) {
        return !calendar.plusWorkingDays(start, days).isAfter(at);
    }

    /** Lets weeks pass, and goes on at some hour of a working day. */
    boolean days(int least, int most) {
        var later = at.plus(Duration.ofDays(draw.between(least, most)));
        return to(calendar.plusWorkingTime(later, Duration.ofMinutes(draw.between(5, 300)))
                .plusSeconds(draw.between(1, 59)));
    }

    /** As {@link #days}, from that day on. */
    boolean until(LocalDate day) {
        var start = London.startOf(day);
        return to(calendar.plusWorkingTime(start.isAfter(at) ? start : at, Duration.ofMinutes(draw.between(5, 300))));
    }

    /** Goes on at that moment, unless it is after now or not after what has been. */
    boolean to(Instant moment) {
        if (moment.isAfter(now) || !moment.isAfter(at)) {
            return false;
        }
        at = moment;
        return true;
    }
}

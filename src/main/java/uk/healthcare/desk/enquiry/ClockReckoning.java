package uk.healthcare.desk.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.reference.WorkingCalendar;

/**
 * When a clock is due: its target counted from its start, over the time in which no hold stopped it. A working day is
 * 480 minutes between 09:00 and 17:00 in London (PRODUCT, "clock" table); follow-up counts calendar days.
 */
final class ClockReckoning {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final ClockKind kind;
    private final Duration target;
    private final WorkingCalendar calendar;

    ClockReckoning(ClockKind kind, int targetDays, WorkingCalendar calendar) {
        this.kind = kind;
        this.target = kind.inWorkingDays() ? WORKING_DAY.multipliedBy(targetDays) : Duration.ofDays(targetDays);
        this.calendar = calendar;
    }

    /** The due time of a clock started then, or null while a hold stops it before it was due. */
    @Nullable
    Instant dueAt(Instant startedAt, List<HoldInterval> holds) {
        var from = startedAt;
        var left = target;
        for (var hold : stopping(holds)) {
            if (hold.to() != null && !hold.to().isAfter(from)) {
                continue;
            }
            var running = hold.from().isAfter(from) ? elapsed(from, hold.from()) : Duration.ZERO;
            if (running.compareTo(left) >= 0) {
                break;
            }
            if (hold.to() == null) {
                return null;
            }
            left = left.minus(running);
            from = hold.to();
        }
        return plus(from, left);
    }

    /** How long the clock ran until then, without the time in which a hold stopped it. */
    Duration ran(Instant startedAt, Instant until, List<HoldInterval> holds) {
        var from = startedAt;
        var sum = Duration.ZERO;
        for (var hold : stopping(holds)) {
            if (!hold.from().isBefore(until) || (hold.to() != null && !hold.to().isAfter(from))) {
                continue;
            }
            if (hold.from().isAfter(from)) {
                sum = sum.plus(elapsed(from, hold.from()));
            }
            if (hold.to() == null || !hold.to().isBefore(until)) {
                return sum;
            }
            from = hold.to();
        }
        return from.isBefore(until) ? sum.plus(elapsed(from, until)) : sum;
    }

    /** A running time in days of this clock's kind. */
    double inDays(Duration time) {
        var day = kind.inWorkingDays() ? WORKING_DAY : Duration.ofDays(1);
        return (double) time.toMinutes() / day.toMinutes();
    }

    List<HoldInterval> stopping(List<HoldInterval> holds) {
        var stopping = new ArrayList<HoldInterval>();
        for (var hold : holds) {
            if (kind.isStoppedBy(hold.kind())) {
                stopping.add(hold);
            }
        }
        stopping.sort(Comparator.comparing(HoldInterval::from));
        return stopping;
    }

    private Duration elapsed(Instant from, Instant to) {
        return kind.inWorkingDays() ? calendar.workingTime(from, to) : Duration.between(from, to);
    }

    private Instant plus(Instant from, Duration time) {
        return kind.inWorkingDays() ? calendar.plusWorkingTime(from, time) : from.plus(time);
    }
}

package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.reference.WorkingCalendar;

/**
 * Who does something to an enquiry, when, and by which calendar and targets its clocks are reckoned. {@code by} is null for the
 * system itself. Times are kept to the microsecond, as the database does.
 */
public record Act(@Nullable StaffId by, Instant at, WorkingCalendar calendar, Supplier<ClockTargets> targeting) {

    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** With the default targets. */
    public Act(@Nullable StaffId by, Instant at, WorkingCalendar calendar) {
        this(by, at, calendar, () -> ClockTargets.DEFAULT);
    }

    /** Who does it, where only people can. */
    public StaffId person() {
        return Objects.requireNonNull(by, "the system itself");
    }

    /** Looked up when a clock asks for them: most acts start none. */
    public ClockTargets targets() {
        return targeting.get();
    }
}

package uk.healthcare.desk.enquiry;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.staff.CurrentStaff;

/** Says who acts, when, and by which calendar and targets. */
@Component
class ActFactory {

    private final CurrentStaff current;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final StoredClockTargets targets;

    ActFactory(CurrentStaff current, Clock clock, WorkingCalendar calendar, StoredClockTargets targets) {
        this.current = current;
        this.clock = clock;
        this.calendar = calendar;
        this.targets = targets;
    }

    /** The person signed in, now. */
    Act now() {
        return new Act(current.get().id(), clock.instant(), calendar, SingletonSupplier.of(targets::all));
    }

    /** That person, or the system, at that moment. */
    Act of(@Nullable StaffId by, Instant at) {
        return new Act(by, at, calendar, SingletonSupplier.of(targets::all));
    }
}

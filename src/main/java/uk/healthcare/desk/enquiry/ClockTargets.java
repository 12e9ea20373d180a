package uk.healthcare.desk.enquiry;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets that managers have set; where they set none, the clock's default holds (PRODUCT, "clock" table). */
record ClockTargets(List<ClockTarget> set) {

    /** Nothing but the defaults. */
    static final ClockTargets DEFAULT = new ClockTargets(List.of());

    ClockTargets {
        set = List.copyOf(set);
    }

    /** The target that says most about this enquiry. */
    int days(ClockKind kind, Priority priority, @Nullable Track track) {
        return set.stream()
                .filter(target -> target.isFor(kind, priority, track))
                .max(Comparator.comparing(ClockTarget::closeness))
                .map(ClockTarget::days)
                .orElse(kind.days());
    }
}

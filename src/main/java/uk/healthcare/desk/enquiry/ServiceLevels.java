package uk.healthcare.desk.enquiry;

import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/** The targets of the clocks: "Defaults; managers set them by priority and track" (PRODUCT, under the clocks). */
@Service
public class ServiceLevels {

    private static final int LONGEST = 250;

    private final StoredClockTargets stored;

    ServiceLevels(StoredClockTargets stored) {
        this.stored = stored;
    }

    /** What is set beside the defaults, clock by clock, the general before the particular. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional(readOnly = true)
    public List<ClockTarget> targets() {
        return stored.all().set().stream()
                .sorted(Comparator.comparing(ClockTarget::kind)
                        .thenComparing(ClockTarget::closeness)
                        .thenComparing(target -> String.valueOf(target.priority()))
                        .thenComparing(target -> String.valueOf(target.track())))
                .toList();
    }

    /**
     * Sets a target. It holds for clocks that start, and for running ones whose enquiry changes priority or track, from
     * now on; a date that was promised stays.
     *
     * @throws RuleViolation when the days are not between 1 and 250
     */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("service-level.set")
    public void set(ClockTarget target) {
        if (target.days() < 1 || target.days() > LONGEST) {
            throw new RuleViolation("service-level.days", LONGEST).at("days");
        }
        stored.put(target);
    }

    /** Lets the more general target, or the default, hold again. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("service-level.remove")
    public void remove(ClockTarget target) {
        stored.remove(target);
    }
}

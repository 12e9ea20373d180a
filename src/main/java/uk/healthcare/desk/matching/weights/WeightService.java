package uk.healthcare.desk.matching.weights;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * The weights of matching as versions: one draft at a time, published with a reason (PRODUCT, row "… change a weight":
 * managers). Decisions that were made keep the version they were made by.
 */
@Service
public class WeightService {

    private static final int REASON = 500;

    private final StoredWeights stored;
    private final PublishedWeights published;
    private final CurrentStaff current;
    private final Clock clock;

    WeightService(StoredWeights stored, PublishedWeights published, CurrentStaff current, Clock clock) {
        this.stored = stored;
        this.published = published;
        this.current = current;
        this.clock = clock;
    }

    /** The published versions, the one that counts now first. */
    @PreAuthorize(Permission.READ_WEIGHTS)
    @Transactional(readOnly = true)
    public List<WeightSet> versions() {
        return stored.published();
    }

    @PreAuthorize(Permission.READ_WEIGHTS)
    @Transactional(readOnly = true)
    public Optional<WeightSet> draft() {
        return stored.draft();
    }

    /** Begins a draft as a copy of an earlier version, or of that which counts now. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("weights.begin")
    public void begin(@Nullable Integer number) {
        var from = stored.published().stream()
                .filter(set -> number == null || number.equals(set.number()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("weights.no-version"));
        try {
            stored.begin(from.points(), current.get().id(), clock.instant());
        } catch (DuplicateKeyException other) {
            throw new RuleViolation("weights.draft.already");
        }
    }

    /**
     * Gives a factor of the draft other points.
     *
     * @param before what the person saw: where somebody else has changed it meanwhile nothing is saved
     */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("weights.change")
    public void set(FactorName factor, int before, @Nullable Integer points) {
        if (points == null || points < 0 || points > WeightSet.MOST) {
            throw new RuleViolation("weights.points", WeightSet.MOST).at(factor.name());
        }
        var draft = required();
        if (!stored.set(draft.row(), factor, before, points)) {
            throw new RuleViolation("weights.changed-meanwhile", draft.points(factor)).at(factor.name());
        }
    }

    /** Gives the draft up. What it said stays on record; a new one can be begun. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("weights.withdraw")
    public void withdraw() {
        stored.withdraw(required().row());
    }

    /** Begins a draft anew with the points of one that was withdrawn. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("weights.begin")
    public void bringBack(WeightSet withdrawn) {
        withdrawn.points().values().stream()
                .filter(points -> points < 0 || points > WeightSet.MOST)
                .findAny()
                .ifPresent(wrong -> {
                    throw new RuleViolation("weights.points", WeightSet.MOST);
                });
        try {
            stored.begin(withdrawn.points(), current.get().id(), clock.instant());
        } catch (DuplicateKeyException other) {
            throw new RuleViolation("weights.draft.already");
        }
    }

    /**
     * Makes the draft the version that counts for every suggestion from now on.
     *
     * @param seen the draft as the person read it: what somebody changed meanwhile is looked at first
     * @throws RuleViolation without a reason, with all points at zero, or when nothing differs from what counts now
     */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("weights.publish")
    public int publish(WeightSet seen, @Nullable String reason) {
        var draft = required();
        if (!draft.changedSince(seen).isEmpty()) {
            throw new RuleViolation("weights.draft.changed");
        }
        if (draft.points().values().stream().allMatch(points -> points == 0)) {
            throw new RuleViolation("weights.all-zero");
        }
        if (draft.changedSince(stored.current()).isEmpty()) {
            throw new RuleViolation("weights.nothing-changed");
        }
        var why = Limits.required("reason", reason, REASON);
        var number = stored.publish(draft.row(), why, current.get().id(), clock.instant());
        published.changed();
        return number;
    }

    private WeightSet required() {
        return stored.draftToChange().orElseThrow(() -> new RuleViolation("weights.no-draft"));
    }
}

package uk.healthcare.desk.partner;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;

/** Keeps a person from choosing a partner that they have an interest in. It hides nothing and changes no ranking. */
@Component
public class InterestGuard {

    private static final int NAMED = 3;

    private final InterestRows rows;
    private final CurrentStaff current;
    private final Clock clock;

    InterestGuard(InterestRows rows, CurrentStaff current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation when whoever is signed in has an interest in the partner: with who may do it instead
     */
    public void requireNone(PartnerId partner, GuardedAct act) {
        var person = current.get().id();
        var today = London.dateOf(clock.instant());
        rows.counting(person, partner, today).ifPresent(one -> {
            var free = rows.freeManagers(partner, person, today, NAMED);
            throw new RuleViolation(
                    free.isEmpty() ? "interest.blocks.nobody" : "interest.blocks",
                    one.partnerName(),
                    one.from(),
                    act,
                    String.join(", ", free));
        });
    }
}

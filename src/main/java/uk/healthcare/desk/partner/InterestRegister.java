package uk.healthcare.desk.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.InterestId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;

/**
 * The conflict-of-interest register of staff. Everybody declares their own; managers and administrators declare for
 * others, and only they end an entry, never their own: nobody lifts their own block.
 */
@Service
public class InterestRegister {

    private final InterestRows rows;
    private final CurrentStaff current;
    private final Clock clock;

    InterestRegister(InterestRows rows, CurrentStaff current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /** A partner that an interest can be declared in. */
    public record Choice(PartnerId id, String name) {}

    /** One's own, those that have ended too. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Interest> mine() {
        return rows.of(current.get().id());
    }

    /** Those that count today and that the person may know of: their own, and all where they read the register. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Interest> known() {
        var person = current.get();
        var reads = person.isAny(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
        return rows.counting(today()).stream()
                .filter(one -> reads || one.person().equals(person.id()))
                .toList();
    }

    /** The whole register, those that have ended too. */
    @PreAuthorize(Permission.READ_INTERESTS)
    @Transactional(readOnly = true)
    public List<Interest> all() {
        return rows.all();
    }

    @PreAuthorize(Permission.READ_INTERESTS)
    @Transactional(readOnly = true)
    public List<Interest> in(PartnerId partner) {
        return rows.in(partner);
    }

    /** Names of the active partners, and no more: an administrator declares for others and reads no directory. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Choice> partners() {
        return rows.partners();
    }

    /** Declares one's own interest; it counts from its first day, today if none is said. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("interest.declare")
    public InterestId declare(InterestTerms terms) {
        return add(current.get().id(), terms);
    }

    @PreAuthorize(Permission.KEEP_INTERESTS)
    @Transactional
    @Audited("interest.declare-for")
    public InterestId declareFor(@Nullable StaffId person, InterestTerms terms) {
        if (person == null) {
            throw new RuleViolation("interest.person.missing").at("person");
        }
        return add(person, terms);
    }

    /**
     * Ends an entry now.
     *
     * @throws RuleViolation when it is one's own, or has ended already
     */
    @PreAuthorize(Permission.KEEP_INTERESTS)
    @Transactional
    @Audited("interest.end")
    public void end(InterestId id) {
        requireOfAnother(id);
        if (!rows.end(id, current.get().id(), clock.instant())) {
            throw new RuleViolation("interest.gone");
        }
    }

    /** Takes the end of an entry back: it counts again. */
    @PreAuthorize(Permission.KEEP_INTERESTS)
    @Transactional
    @Audited("interest.reopen")
    public void reopen(InterestId id) {
        requireOfAnother(id);
        rows.reopen(id);
    }

    private void requireOfAnother(InterestId id) {
        var entry = rows.find(id).orElseThrow(() -> new RuleViolation("interest.gone"));
        if (entry.person().equals(current.get().id())) {
            throw new RuleViolation("interest.own");
        }
    }

    private InterestId add(StaffId person, InterestTerms typed) {
        var terms = typed.checked(today());
        rows.lock(person);
        if (rows.counting(person, terms.partner(), terms.from()).isPresent()) {
            throw new RuleViolation("interest.already").at("partner");
        }
        return rows.add(person, terms, current.get().id(), clock.instant());
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }
}

package uk.healthcare.desk.staff;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.reference.ReferenceData;

/** What an administrator does about people. There is always somebody left who may do it. */
@Service
public class PeopleService {

    private final StaffRepository staff;
    private final Teams teams;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final CurrentStaff current;
    private final ReferenceData reference;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleService(
            StaffRepository staff,
            Teams teams,
            OneTimeLinks links,
            SignInThrottle throttle,
            CurrentStaff current,
            ReferenceData reference,
            JdbcClient jdbc,
            Clock clock) {
        this.staff = staff;
        this.teams = teams;
        this.links = links;
        this.throttle = throttle;
        this.current = current;
        this.reference = reference;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws RuleViolation beside the field it belongs to, also when the address is taken */
    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional
    @Audited("staff.create")
    public NewAccount create(PersonFields typed) {
        var fields = checked(typed);
        requireFree(fields.email());
        var person = staff.saveAndFlush(new Staff(profile(fields), clock.instant()));
        return new NewAccount(person.id(), links.issue(person.id()));
    }

    /**
     * @param before the person as the form was filled from
     * @throws Conflict when somebody saved meanwhile
     */
    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional
    @Audited("staff.edit")
    public StaffId edit(PersonDetails before, PersonFields typed) {
        var person = person(before.id());
        var fields = unopposed(before, person, checked(typed));
        if (!fields.email().equals(person.email())) {
            requireFree(fields.email());
        }
        if (!fields.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(person);
        }
        person.edit(profile(fields));
        return person.id();
    }

    /** Ends their open session at the next click. */
    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional
    @Audited("staff.disable")
    public void disable(StaffId id) {
        var person = person(id);
        if (id.equals(current.get().id())) {
            throw new RuleViolation("staff.disable.oneself");
        }
        requireAnotherAdministrator(person);
        person.disable();
    }

    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional
    @Audited("staff.enable")
    public void enable(StaffId id) {
        person(id).enable();
    }

    /** The old password ends, and open sessions with it; the link to hand over lets the person choose a new one. */
    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional
    @Audited("staff.reset")
    public OneTimeLink reset(StaffId id) {
        var person = person(id);
        if (!person.enabled()) {
            throw new RuleViolation("staff.disabled");
        }
        person.forgetPassword();
        throttle.clear(person.email());
        return links.issue(id);
    }

    /** What to save when somebody else saved meanwhile: both people's changes, unless they are about the same field. */
    private PersonFields unopposed(PersonDetails before, Staff person, PersonFields mine) {
        if (person.version() == before.version()) {
            return mine;
        }
        var theirs = fields(person);
        var differences = new PersonConflict(before.fields(), theirs, mine, reference).differences();
        if (!differences.isEmpty()) {
            throw new Conflict(differences, person.version());
        }
        return PersonFields.mineOver(before.fields(), theirs, mine).checked();
    }

    private PersonFields checked(PersonFields typed) {
        var fields = typed.checked();
        if (!fields.markets().stream().allMatch(code -> reference.market(code).isPresent())) {
            throw new RuleViolation("staff.markets.missing").at("markets");
        }
        return fields;
    }

    private void requireFree(String email) {
        if (staff.existsByEmail(email)) {
            throw new RuleViolation("staff.email.taken").at("email");
        }
    }

    /** Locks the administrators, so that two of them cannot take each other's right away at the same time. */
    private void requireAnotherAdministrator(Staff person) {
        if (!person.isAdministrator() || !person.enabled()) {
            return;
        }
        var others = jdbc.sql("""
                        select s.id from staff s join staff_role r on r.staff_id = s.id
                        where r.role = 'ADMINISTRATOR' and s.enabled for update""").query(Long.class).list();
        if (others.stream().allMatch(id -> id == person.id().value())) {
            throw new RuleViolation("staff.last-administrator");
        }
    }

    private Staff person(StaffId id) {
        return staff.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private StaffProfile profile(PersonFields fields) {
        return new StaffProfile(
                fields.email(), fields.name(), fields.roles(), teams.named(fields.team()), fields.markets());
    }

    private PersonFields fields(Staff person) {
        var profile = person.profile();
        return new PersonFields(
                profile.email(), profile.name(), profile.roles(), teams.nameOf(profile.teamId()), profile.markets());
    }
}

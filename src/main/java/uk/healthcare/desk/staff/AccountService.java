package uk.healthcare.desk.staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;

/** What a person does about their own account. */
@Service
public class AccountService {

    private final StaffRepository staff;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final CurrentStaff current;
    private final JdbcClient jdbc;

    AccountService(
            StaffRepository staff,
            OneTimeLinks links,
            PasswordRules rules,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            CurrentStaff current,
            JdbcClient jdbc) {
        this.staff = staff;
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Whom a one-time link belongs to. */
    public record Welcome(String name, String email) {}

    /** @throws NotFound when there is no such link, it was used, or its day is over */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(readOnly = true)
    public Welcome welcome(String token) {
        var person = holder(token);
        return new Welcome(person.name(), person.email());
    }

    /**
     * The holder of a one-time link chooses a password, which uses the link up.
     *
     * @throws NotFound as {@link #welcome}
     * @throws RuleViolation at {@code password}
     */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional
    @Audited("staff.choose-password")
    public StaffId choosePassword(String token, String password) {
        var person = holder(token);
        var accepted = rules.check(password, person.name(), person.email());
        if (!links.use(token)) {
            throw new NotFound("link");
        }
        person.choosePassword(passwords.encode(accepted));
        throttle.clear(person.email());
        return person.id();
    }

    /**
     * A signed-in person changes their password. Their other sessions end, this one goes on.
     *
     * @throws RuleViolation at {@code current} or {@code password}
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(noRollbackFor = RuleViolation.class)
    @Audited("staff.change-password")
    public StaffId changePassword(String currentPassword, String password) {
        var person = me();
        var guesses = "change of password by " + person.id();
        throttle.attempt(person.email(), guesses).ifPresent(wait -> {
            throw new RuleViolation("account.wait", Waiting.words(wait)).at("current");
        });
        var hash = person.passwordHash();
        if (hash == null
                || !PasswordRules.mayBePassword(currentPassword)
                || !passwords.matches(PasswordRules.normalised(currentPassword), hash)) {
            throw new RuleViolation("password.current-wrong").at("current");
        }
        throttle.succeeded(person.email(), guesses);
        person.choosePassword(passwords.encode(rules.check(password, person.name(), person.email())));
        OwnSession.goesOnWith(person.securityStamp());
        return person.id();
    }

    /** Whether single letters are commands for this person (WCAG 2.1.4). */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean letterKeys() {
        return jdbc.sql("select letter_keys from staff where id = :id")
                .param("id", current.get().id().value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("staff.letter-keys")
    public StaffId useLetterKeys(boolean wanted) {
        var person = me();
        person.useLetterKeys(wanted);
        return person.id();
    }

    private Staff holder(String token) {
        return links.holder(token)
                .flatMap(id -> staff.findById(id.value()))
                .filter(Staff::enabled)
                .orElseThrow(() -> new NotFound("link"));
    }

    private Staff me() {
        var id = current.get().id();
        return staff.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}

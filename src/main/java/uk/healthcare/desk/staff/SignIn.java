package uk.healthcare.desk.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditTrail;
import uk.healthcare.desk.common.Utc;

/**
 * E-mail address and password. An unknown account, a disabled one and a wrong password take the same work and give the
 * same answer, so that nobody learns who works here. No transaction is held while the hash is computed.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int LONGEST_EMAIL = 254;

    private final StaffRepository staff;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(
            StaffRepository staff,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.staff = staff;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var account = account(asked.getName());
        var address = address(asked);
        var password = asked.getCredentials() instanceof String text ? text : "";
        var person = staff.findByEmail(account);
        throttle.attempt(account, address).ifPresent(wait -> {
            audit.record(null, "sign-in.blocked", person.map(Staff::id).orElse(null));
            throw new SignInBlocked(wait);
        });
        if (!matches(person, password)) {
            audit.record(null, "sign-in.failed", person.map(Staff::id).orElse(null));
            throw new BadCredentialsException("Wrong e-mail address or password");
        }
        throttle.succeeded(account, address);
        return welcome(person.orElseThrow());
    }

    private boolean matches(Optional<Staff> person, String password) {
        var hash = person.map(Staff::passwordHash).orElse(null);
        var right = PasswordRules.mayBePassword(password)
                && passwords.matches(PasswordRules.normalised(password), hash == null ? hashOfNobody : hash);
        return right && hash != null && person.orElseThrow().enabled();
    }

    private Authentication welcome(Staff person) {
        var now = clock.instant();
        jdbc.sql("update staff set last_sign_in_at = :now where id = :id")
                .param("now", Utc.column(now))
                .param("id", person.id().value())
                .update();
        audit.record(person.id(), "sign-in.succeeded", person.id());
        var principal = new StaffPrincipal(person.asSignedIn(), person.email(), person.securityStamp(), now);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** Addresses are kept in lower case; anything longer than an address can be is nobody's. */
    static String account(@Nullable String typed) {
        var tidy = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return tidy.length() > LONGEST_EMAIL ? "" : tidy;
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "local";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

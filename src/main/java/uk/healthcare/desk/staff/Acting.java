package uk.healthcare.desk.staff;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work outside a request in somebody's name, through the same services and rules: a job for the person who started it,
 * or the system itself, which the audit shows as nobody.
 */
public final class Acting {

    private Acting() {}

    public static <T> T as(SignedIn person, Supplier<T> work) {
        return with(authentication(person), work);
    }

    /** As the system itself with these roles. {@link CurrentStaff} has nobody to tell, so only for what asks no name. */
    public static <T> T asSystem(Set<Role> roles, Supplier<T> work) {
        return with(
                UsernamePasswordAuthenticationToken.authenticated("system", null, StaffPrincipal.authorities(roles)),
                work);
    }

    /** What Spring Security holds for this person, as after a sign-in. */
    public static Authentication authentication(SignedIn person) {
        var principal = new StaffPrincipal(person, person.name(), 0, Instant.EPOCH);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private static <T> T with(Authentication authentication, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

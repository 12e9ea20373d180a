package uk.healthcare.desk.staff;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session of whoever changes their own password: it takes over the raised stamp, while all others end. */
class OwnSession {

    private OwnSession() {}

    /** The context is the session's own object, so the change holds for the requests that follow. */
    static void goesOnWith(int securityStamp) {
        var principal = ContextStaff.principalOrNull();
        if (principal != null) {
            var renewed = principal.with(securityStamp);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
        }
    }
}

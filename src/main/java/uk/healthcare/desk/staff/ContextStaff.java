package uk.healthcare.desk.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditActor;
import uk.healthcare.desk.common.StaffId;

/** The person in Spring Security's context, for the services and for the audit. */
@Component
class ContextStaff implements CurrentStaff, AuditActor {

    @Override
    public SignedIn get() {
        var principal = principalOrNull();
        if (principal == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return principal.person();
    }

    @Override
    public @Nullable StaffId idOrNull() {
        var principal = principalOrNull();
        return principal == null ? null : principal.person().id();
    }

    static @Nullable StaffPrincipal principalOrNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? principal
                : null;
    }
}

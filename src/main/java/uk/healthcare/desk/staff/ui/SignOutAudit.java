package uk.healthcare.desk.staff.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditTrail;
import uk.healthcare.desk.staff.StaffPrincipal;

/** Writes down that somebody signed out. */
@Component
class SignOutAudit implements LogoutHandler {

    private final AuditTrail audit;

    SignOutAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            var id = principal.person().id();
            audit.record(id, "session.sign-out", id);
        }
    }
}

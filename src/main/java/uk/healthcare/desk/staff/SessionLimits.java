package uk.healthcare.desk.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditTrail;

/**
 * Ends a session that has been idle too long, lasts too long, or whose person was disabled, got other rights or another
 * password. The request then goes on as nobody's: a page leads to sign-in, an open screen reloads and gets there too,
 * and the cookie tells the sign-in page why.
 */
@Component
public class SessionLimits {

    /** Names the {@link EndOfSession} for the sign-in page. */
    public static final String REASON_COOKIE = "desk-session-ended";

    private static final String LAST_USED = SessionLimits.class.getName() + ".lastUsed";
    private static final Set<String> IN_BACKGROUND = Set.of("heartbeat", "push");

    private final SecurityStamps stamps;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;

    SessionLimits(
            SecurityStamps stamps,
            AuditTrail audit,
            Clock clock,
            @Value("${desk.session.idle:30m}") Duration idle,
            @Value("${desk.session.absolute:12h}") Duration absolute) {
        this.stamps = stamps;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
    }

    /** Looks at the session of the request, before anybody reads who is signed in from it, and ends it if it must. */
    public void apply(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var person = session == null ? null : principal(session);
        if (session != null && person != null) {
            var now = clock.instant();
            endOf(session, person, now)
                    .ifPresentOrElse(
                            end -> end(end, session, person, request, response), () -> use(session, request, now));
        }
    }

    private Optional<EndOfSession> endOf(HttpSession session, StaffPrincipal person, Instant now) {
        if (person.since().plus(absolute).isBefore(now)) {
            return Optional.of(EndOfSession.TOO_LONG);
        }
        var lastUsed = session.getAttribute(LAST_USED) instanceof Instant used ? used : person.since();
        if (lastUsed.plus(idle).isBefore(now)) {
            return Optional.of(EndOfSession.IDLE);
        }
        return stamps.isCurrent(person) ? Optional.empty() : Optional.of(EndOfSession.CHANGED);
    }

    private void use(HttpSession session, HttpServletRequest request, Instant now) {
        if (!inBackground(request)) {
            session.setAttribute(LAST_USED, now);
        }
    }

    /** Vaadin's own requests that come without the person doing anything. */
    private static boolean inBackground(HttpServletRequest request) {
        var type = request.getParameter("v-r");
        return type != null && IN_BACKGROUND.contains(type);
    }

    private void end(
            EndOfSession end,
            HttpSession session,
            StaffPrincipal person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = person.person().id();
        audit.record(id, "session.ended", id, end.name());
        session.invalidate();
        var cookie = new Cookie(REASON_COOKIE, end.name());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(300);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static @Nullable StaffPrincipal principal(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var authentication = context instanceof SecurityContext known ? known.getAuthentication() : null;
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? principal
                : null;
    }
}

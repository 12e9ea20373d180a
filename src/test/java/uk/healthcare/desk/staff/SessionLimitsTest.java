package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.audit.AuditTrail;

class SessionLimitsTest extends DeskTest {

    private final MovableClock clock = new MovableClock();
    private final MockHttpSession session = new MockHttpSession();
    private SessionLimits limits;

    @BeforeEach
    void someoneSignedIn(@Autowired SecurityStamps stamps, @Autowired AuditTrail audit) {
        limits = new SessionLimits(stamps, audit, clock, Duration.ofMinutes(30), Duration.ofHours(12));
        var person = person(Role.OFFICER);
        var principal = new StaffPrincipal(person, "x@desk.example", 0, clock.instant());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities())));
    }

    @Test
    void halfAnHourWithoutAClickEndsIt() {
        clock.forward(Duration.ofMinutes(29));
        assertThat(after("uidl")).isEqualTo("open");
        clock.forward(Duration.ofMinutes(29));
        assertThat(after("uidl")).isEqualTo("open");
        clock.forward(Duration.ofMinutes(31));
        assertThat(after("uidl")).isEqualTo("IDLE");
    }

    @Test
    void heartbeatsAndPushDoNotKeepItAlive() {
        for (int i = 0; i < 6; i++) {
            clock.forward(Duration.ofMinutes(5));
            assertThat(after(i % 2 == 0 ? "heartbeat" : "push")).isEqualTo("open");
        }
        clock.forward(Duration.ofMinutes(1));
        assertThat(after("heartbeat")).isEqualTo("IDLE");
    }

    @Test
    void twelveHoursEndItHoweverBusy() {
        for (int i = 0; i < 36; i++) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(after(null)).isEqualTo("open");
        }
        clock.forward(Duration.ofMinutes(1));
        assertThat(after(null)).isEqualTo("TOO_LONG");
    }

    private String after(String requestType) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        if (requestType != null) {
            request.setParameter("v-r", requestType);
        }
        var response = new MockHttpServletResponse();
        limits.apply(request, response);
        var reason = response.getCookie(SessionLimits.REASON_COOKIE);
        assertThat(session.isInvalid()).isEqualTo(reason != null);
        return reason == null ? "open" : reason.getValue();
    }
}

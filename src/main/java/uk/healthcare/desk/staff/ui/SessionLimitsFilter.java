package uk.healthcare.desk.staff.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.healthcare.desk.staff.SessionLimits;

/** The limits of a session in front of every screen. Not a bean, or the server would run it for everything else too. */
class SessionLimitsFilter extends OncePerRequestFilter {

    private final SessionLimits limits;

    SessionLimitsFilter(SessionLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        limits.apply(request, response);
        chain.doFilter(request, response);
    }
}

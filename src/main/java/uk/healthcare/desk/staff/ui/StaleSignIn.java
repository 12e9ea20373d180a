package uk.healthcare.desk.staff.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** The sign-in page was left open until its session ended: back to a fresh one, with a sentence, not an error page. */
class StaleSignIn implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && request.getServletPath().equals(ScreenSecurity.SIGN_IN_ACTION)) {
            new DefaultRedirectStrategy().sendRedirect(request, response, "/" + SignInView.path(SignInNotice.STALE));
        } else {
            others.handle(request, response, refused);
        }
    }
}

package uk.healthcare.desk.staff.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The sign-in page was left open until its session ended: back to a fresh one, with a sentence, not an error page. */
class StaleSignIn implements AccessDeniedHandler {

    private final RequestMatcher signIn =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ScreenSecurity.SIGN_IN_ACTION);
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && signIn.matches(request)) {
            new DefaultRedirectStrategy().sendRedirect(request, response, "/" + SignInView.path(SignInNotice.STALE));
        } else {
            others.handle(request, response, refused);
        }
    }
}

package uk.healthcare.desk.staff.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.staff.SignInBlocked;

/** Back to the form, which says what happened. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var query = failure instanceof SignInBlocked blocked
                ? "wait=" + Math.max(1, blocked.waitFor().plusMillis(999).toSeconds())
                : "failed";
        redirect.sendRedirect(request, response, "/" + SignInView.PATH + "?" + query);
    }
}

package uk.healthcare.desk.staff.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.staff.SignInBlocked;

/** Back to the form, which says what happened and still knows the address that was typed. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    /** In the session, not in the URL: addresses do not belong into logs and histories. */
    static final String TYPED_EMAIL = SignInFailure.class.getName() + ".email";

    private static final int LONGEST_EMAIL = 254;

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var email = request.getParameter("email");
        if (email != null && email.length() <= LONGEST_EMAIL) {
            request.getSession().setAttribute(TYPED_EMAIL, email);
        }
        var path = failure instanceof SignInBlocked blocked
                ? SignInView.path(SignInNotice.WAIT) + "="
                        + Math.max(1, blocked.waitFor().plusMillis(999).toSeconds())
                : SignInView.path(notice(email, request.getParameter("password")));
        redirect.sendRedirect(request, response, "/" + path);
    }

    private static SignInNotice notice(@Nullable String email, @Nullable String password) {
        if (email == null || email.isBlank()) {
            return SignInNotice.NO_EMAIL;
        }
        return password == null || password.isEmpty() ? SignInNotice.NO_PASSWORD : SignInNotice.FAILED;
    }
}

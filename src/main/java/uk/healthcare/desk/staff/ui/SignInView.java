package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.healthcare.desk.common.RecordId;
import uk.healthcare.desk.staff.SessionLimits;
import uk.healthcare.desk.staff.Waiting;
import uk.healthcare.desk.ui.Words;

/** The door: one form that posts to the server as any form does, so that password managers know it. */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";

    private static final long LONGEST_WAIT = Duration.ofHours(1).toSeconds();

    private final SignInForm form = new SignInForm();
    private boolean problem;

    SignInView() {
        addClassName("door");
        var help =
                new Paragraph("Forgotten your password? Your administrator can give you a link to choose a new one.");
        help.addClassName("soft");
        add(new DoorCard("Sign in", form, help));
    }

    static String path(SignInNotice notice) {
        return PATH + "?" + notice.parameter();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (isSignedIn()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        parameters.getParameters().keySet().stream()
                .flatMap(name -> SignInNotice.of(name).stream())
                .findFirst()
                .ifPresentOrElse(
                        notice -> show(
                                notice,
                                parameters
                                        .getSingleParameter(notice.parameter())
                                        .orElse("")),
                        this::sayWhySessionEnded);
    }

    @Override
    public String getPageTitle() {
        return (problem ? "Error: " : "") + "Sign in – Enquiry Desk";
    }

    private void show(SignInNotice notice, String value) {
        problem = notice.isProblem();
        var sentence =
                notice == SignInNotice.WAIT ? Words.text("sign-in-notice.WAIT", waiting(value)) : Words.of(notice);
        form.say(notice, sentence);
    }

    private static String waiting(String seconds) {
        var parsed = Optional.ofNullable(RecordId.parse(seconds)).orElse(60L);
        return Waiting.words(Duration.ofSeconds(Math.min(parsed, LONGEST_WAIT)));
    }

    /** Told once; the cookie goes with it. */
    private void sayWhySessionEnded() {
        var cookies = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getCookies)
                .orElse(null);
        if (cookies == null) {
            return;
        }
        Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SessionLimits.REASON_COOKIE))
                .flatMap(cookie -> SignInNotice.ended(cookie.getValue()).stream())
                .findFirst()
                .ifPresent(sentence -> {
                    form.tell(sentence);
                    forget();
                });
    }

    private static void forget() {
        var cookie = new Cookie(SessionLimits.REASON_COOKIE, "");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setPath(VaadinRequest.getCurrent().getContextPath() + "/");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}

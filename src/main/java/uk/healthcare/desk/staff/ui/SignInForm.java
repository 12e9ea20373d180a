package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** E-mail address and password, posted by the browser itself. */
@Tag("form")
class SignInForm extends HtmlContainer {

    private final Div notice = new Div();
    private final DoorField email = new DoorField("email", "E-mail address", "email", "username");
    private final DoorField password = new DoorField("password", "Password", "password", "current-password");

    SignInForm() {
        addClassName("door-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", contextPath() + ScreenSecurity.SIGN_IN_ACTION);
        // Our own sentences, not the browser's.
        getElement().setAttribute("novalidate", true);
        notice.setVisible(false);
        var enter = new NativeButton("Sign in");
        enter.getElement().setAttribute("type", "submit");
        enter.addClassName("door-button");
        add(notice, email, password, enter);
        addCsrfToken();
        takeTypedEmail()
                .ifPresentOrElse(
                        typed -> {
                            email.prefill(typed);
                            password.focusFirst();
                        },
                        email::focusFirst);
    }

    /** Says what is wrong above the form and beside the field it is about, or only tells what happened. */
    void say(SignInNotice what, String sentence) {
        if (!what.isProblem()) {
            tell(sentence);
            return;
        }
        show("door-problem", "alert", sentence);
        switch (what) {
            case NO_EMAIL -> email.wrong(sentence);
            case NO_PASSWORD -> password.wrong(sentence);
            default -> notice.setText(sentence);
        }
    }

    void tell(String sentence) {
        show("door-notice", "status", sentence);
    }

    private void show(String style, String role, String sentence) {
        notice.setClassName(style);
        notice.getElement().setAttribute("role", role);
        notice.setText(sentence);
        notice.setVisible(true);
    }

    private void addCsrfToken() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var field = new Input();
            field.setType("hidden");
            field.getElement().setAttribute("name", token.getParameterName());
            field.getElement().setAttribute("value", token.getToken());
            add(field);
        }
    }

    private static Optional<String> takeTypedEmail() {
        if (!(VaadinRequest.getCurrent() instanceof VaadinServletRequest request)) {
            return Optional.empty();
        }
        var session = request.getHttpServletRequest().getSession(false);
        if (session == null || !(session.getAttribute(SignInFailure.TYPED_EMAIL) instanceof String typed)) {
            return Optional.empty();
        }
        session.removeAttribute(SignInFailure.TYPED_EMAIL);
        return Optional.of(typed);
    }

    private static String contextPath() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getContextPath();
    }
}

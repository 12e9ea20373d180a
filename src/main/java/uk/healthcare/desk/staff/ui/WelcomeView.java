package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.AccountService.Welcome;

/** Where a one-time link leads: choose a password, once. */
@Route(value = "welcome", autoLayout = false)
@PageTitle("Choose a password – Enquiry Desk")
@AnonymousAllowed
class WelcomeView extends Main implements HasUrlParameter<String> {

    private final AccountService account;

    WelcomeView(AccountService account) {
        this.account = account;
        addClassName("door");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        try {
            showForm(token, account.welcome(token));
        } catch (NotFound gone) {
            showGone();
        }
    }

    private void showForm(String token, Welcome welcome) {
        var greeting =
                new Paragraph("Hello " + welcome.name() + ". Your password is yours alone: nobody here can see it.");
        var form = new NewPasswordForm(welcome.email(), "Set password", password -> {
            account.choosePassword(token, password);
            UI.getCurrentOrThrow().getPage().setLocation(SignInView.path(SignInNotice.PASSWORD_CHOSEN));
        });
        add(new DoorCard("Choose a password", greeting, form));
    }

    private void showGone() {
        var explanation = new Paragraph(
                "A link works once and for 24 hours. Ask your administrator for a new one, or sign in if you have a password.");
        add(new DoorCard("This link does not work any more", explanation, new Anchor(SignInView.PATH, "Sign in")));
    }
}

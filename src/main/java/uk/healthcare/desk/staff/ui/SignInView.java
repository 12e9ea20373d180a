package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = SignInView.PATH, autoLayout = false)
@PageTitle("Sign in – Enquiry Desk")
@AnonymousAllowed
class SignInView extends Div {

    static final String PATH = "sign-in";

    SignInView() {
        setText("Sign in");
    }
}

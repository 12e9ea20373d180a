package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.NewAccount;
import uk.healthcare.desk.staff.PeopleQuery;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** A new account; when it is made, the page shows the link to hand over. */
@Route("people/new")
@PageTitle("Add a person – Enquiry Desk")
@RolesAllowed("ADMINISTRATOR")
class NewPersonView extends Div {

    private final transient PeopleService people;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final PageHeader header = new PageHeader("Add a person");
    private final Div content = new Div();
    private final PersonForm form;

    NewPersonView(PeopleService people, PeopleQuery query, ReferenceData reference) {
        this.people = people;
        form = new PersonForm(reference, query.teams(), errors);
        var create = new Button("Create account", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(create, new Anchor(PeopleView.PATH, "Cancel"));
        actions.addClassName("button-row");
        form.add(actions);
        content.addClassName("stack");
        content.add(summary, new Card().with(form));
        add(header, content);
    }

    private void create() {
        errors.run(() -> show(people.create(form.typed())));
    }

    private void show(NewAccount account) {
        var name = form.typed().name().strip();
        header.title("Account created");
        var actions = new Div(
                new Anchor(PersonView.path(account.id()), "See the account"),
                new Anchor(PeopleView.PATH, "Back to people"));
        actions.addClassName("button-row");
        content.removeAll();
        content.add(new LinkToHandOver(name, account.link()), actions);
        Notices.success("The account of " + name + " is created");
    }
}

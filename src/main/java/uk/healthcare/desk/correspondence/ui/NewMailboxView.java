package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** A mailbox that is not read yet. */
@Route(MailboxesView.PATH + "/new")
@PageTitle("Add a mailbox – Enquiry Desk")
@RolesAllowed("ADMINISTRATOR")
class NewMailboxView extends Div {

    private final transient MailboxService mailboxes;
    private final FieldErrors errors;
    private final MailboxForm form;

    NewMailboxView(MailboxService mailboxes, CurrentStaff current) {
        this.mailboxes = mailboxes;
        var summary = new ErrorSummary();
        errors = new FieldErrors(summary);
        form = new MailboxForm(errors, false);
        form.show(MailboxSettings.blank());
        var create = new Button("Add mailbox", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(create, new Anchor(MailboxesView.PATH, "Cancel"));
        actions.addClassName("button-row");
        form.add(actions);
        var test = new Card("Before you add it")
                .with(new ConnectionTest(mailboxes, current.get(), null, form::typed, errors));
        var columns = new Div(new Div(summary, new Card().with(form)), test);
        columns.addClassName("two");
        add(new PageHeader("Add a mailbox").sub(new Anchor(MailboxesView.PATH, "Mailboxes")), columns);
    }

    private void create() {
        errors.run(() -> {
            var id = mailboxes.create(form.typed());
            UI.getCurrent().navigate(MailboxesView.path(id));
            Notices.success("The mailbox is added. It is read from now on.");
        });
    }
}

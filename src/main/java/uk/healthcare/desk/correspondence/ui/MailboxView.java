package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.MailboxCheckService;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** One mailbox: its settings, how reading it goes, and what can be done about that. */
@Route(MailboxesView.PATH)
@RolesAllowed("ADMINISTRATOR")
class MailboxView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MailboxService mailboxes;
    private final transient MailboxCheckService check;
    private final transient CurrentStaff current;
    private transient MailboxRow mailbox;

    MailboxView(MailboxService mailboxes, MailboxCheckService check, CurrentStaff current) {
        this.mailboxes = mailboxes;
        this.check = check;
        this.current = current;
    }

    @SuppressWarnings("NullAway.Init") // the card about reading says at once which mailbox it shows
    @Override
    public void setParameter(BeforeEvent event, String number) {
        var id = MailboxId.parse(number);
        if (id == null) {
            throw new NotFound("mailbox");
        }
        show(id);
    }

    @Override
    public String getPageTitle() {
        return mailbox.name() + " – Enquiry Desk";
    }

    private void show(MailboxId id) {
        var header = new PageHeader("").sub(new Anchor(MailboxesView.PATH, "Mailboxes"));
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var form = new MailboxForm(errors, true);
        form.show(mailboxes.settings(id));
        var save = new Button("Save", click -> save(form, errors));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        var person = current.get();
        var reading = new MailboxReadingCard(id, mailboxes, check, person, now -> {
            mailbox = now;
            form.enabled(now.enabled());
            header.title(now.name()).beside(MailboxStanding.chip(now));
        });
        var test = new ConnectionTest(mailboxes, person, id, form::typed, errors);
        var side = new Div(reading, new Card("Connection").with(test));
        side.addClassName("stack");
        var columns = new Div(new Div(summary, new Card("Settings").with(form)), side);
        columns.addClassName("two");
        removeAll();
        add(header, columns);
    }

    private void save(MailboxForm form, FieldErrors errors) {
        if (errors.run(() -> mailboxes.edit(mailbox.id(), form.typed()))) {
            show(mailbox.id());
            Notices.success("The mailbox is saved");
        }
    }
}

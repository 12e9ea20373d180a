package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.CheckReport;
import uk.healthcare.desk.correspondence.MailboxRow;
import uk.healthcare.desk.correspondence.MailboxService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** One mailbox: its settings, how reading it goes, and what can be done about that. */
@Route(MailboxesView.PATH)
@RolesAllowed("ADMINISTRATOR")
class MailboxView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MailboxService mailboxes;
    private final transient CurrentStaff current;
    private transient MailboxRow mailbox;

    @SuppressWarnings("NullAway.Init")
    MailboxView(MailboxService mailboxes, CurrentStaff current) {
        this.mailboxes = mailboxes;
        this.current = current;
    }

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
        mailbox = mailboxes.row(id);
        removeAll();
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var form = new MailboxForm(errors, true);
        form.show(mailboxes.settings(id));
        var save = new Button("Save", click -> save(form, errors));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        var side = new Div(
                standing(),
                new Card("Connection").with(new ConnectionTest(mailboxes, current.get(), id, form::typed, errors)));
        side.addClassName("stack");
        var columns = new Div(new Div(summary, new Card("Settings").with(form)), side);
        columns.addClassName("two");
        add(
                new PageHeader(mailbox.name())
                        .beside(MailboxStanding.chip(mailbox))
                        .sub(new Anchor(MailboxesView.PATH, "Mailboxes")),
                columns);
    }

    private void save(MailboxForm form, FieldErrors errors) {
        if (errors.run(() -> mailboxes.edit(mailbox.id(), form.typed()))) {
            show(mailbox.id());
            Notices.success("The mailbox is saved");
        }
    }

    private Component standing() {
        var card = new Card("Reading");
        card.addClassName("stack");
        var sentence = MailboxStanding.sentence(mailbox);
        if (!sentence.isEmpty()) {
            card.with(new Paragraph(sentence));
        }
        card.with(new Anchor("mail?mailbox=" + mailbox.id(), "What arrived there"));
        var work = new LongWork();
        var check = new Button("Check now");
        check.addClickListener(click -> {
            check.setEnabled(false);
            work.run(
                    current.get(),
                    "Looking into the mailbox. You can leave this page.",
                    () -> mailboxes.checkNow(mailbox.id()),
                    this::tell,
                    this::failed);
        });
        var power = mailbox.enabled()
                ? new Button("Switch off", click -> enable(false))
                : new Button("Switch on", click -> enable(true));
        var buttons = new Div(check, power);
        buttons.addClassName("button-row");
        return card.with(buttons, work);
    }

    private void tell(CheckReport report) {
        show(mailbox.id());
        if (report.failure() != null) {
            Notices.error("The mailbox cannot be read. " + report.failure());
        } else {
            Notices.success(
                    report.arrived() == 0 ? "Nothing new" : Dates.count(report.arrived(), "new message") + " fetched");
        }
    }

    private void failed(RuntimeException failure) {
        show(mailbox.id());
        LongWork.failed(failure);
    }

    private void enable(boolean on) {
        if (new FieldErrors().run(() -> mailboxes.enable(mailbox.id(), on))) {
            show(mailbox.id());
            Notices.undo(
                    on ? "The mailbox is read again" : "The mailbox is no longer read; messages stay on the server",
                    () -> enableAgain(!on));
        }
    }

    private void enableAgain(boolean on) {
        mailboxes.enable(mailbox.id(), on);
        show(mailbox.id());
        Notices.success(on ? "The mailbox is read again" : "The mailbox is switched off again");
    }
}

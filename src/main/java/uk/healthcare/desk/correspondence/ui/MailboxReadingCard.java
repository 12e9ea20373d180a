package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.MailboxCheckService;
import uk.healthcare.desk.correspondence.ledger.MailLinks;
import uk.healthcare.desk.correspondence.mailbox.CheckReport;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.LongWork;
import uk.healthcare.desk.ui.Notices;

/** How reading a mailbox goes, a look into it now, and the switch. What is typed in the form beside it stays. */
class MailboxReadingCard extends Card {

    private final MailboxId id;
    private final transient MailboxService mailboxes;
    private final transient MailboxCheckService check;
    private final SignedIn person;
    private final Consumer<MailboxRow> told;
    private final Div content = new Div();

    /** @param told hears how the mailbox stands, now and after each change */
    MailboxReadingCard(
            MailboxId id,
            MailboxService mailboxes,
            MailboxCheckService check,
            SignedIn person,
            Consumer<MailboxRow> told) {
        super("Reading");
        this.id = id;
        this.mailboxes = mailboxes;
        this.check = check;
        this.person = person;
        this.told = told;
        content.addClassName("stack");
        with(content);
        show();
    }

    private void show() {
        var mailbox = mailboxes.row(id);
        content.removeAll();
        var sentence = MailboxStanding.sentence(mailbox);
        if (!sentence.isEmpty()) {
            content.add(new Paragraph(sentence));
        }
        var work = new LongWork();
        var now = new Button("Check now");
        now.addClickListener(click -> {
            now.setEnabled(false);
            work.run(
                    "Looking into the mailbox. You can leave this page.",
                    () -> Acting.as(person, () -> check.checkNow(id)),
                    this::tell,
                    this::failed);
        });
        var power = mailbox.enabled()
                ? new Button("Switch off", click -> enable(false))
                : new Button("Switch on", click -> enable(true));
        var buttons = new Div(now, power);
        buttons.addClassName("button-row");
        content.add(new Anchor(MailLinks.arrivedIn(id), "What arrived there"), buttons, work);
        told.accept(mailbox);
    }

    private void tell(CheckReport report) {
        show();
        if (report.failure() != null) {
            Notices.error("The mailbox cannot be read. " + report.failure());
        } else {
            Notices.success(
                    report.arrived() == 0 ? "Nothing new" : Dates.count(report.arrived(), "new message") + " fetched");
        }
    }

    private void failed(RuntimeException failure) {
        show();
        LongWork.failed(failure);
    }

    private void enable(boolean on) {
        if (new FieldErrors().run(() -> mailboxes.enable(id, on))) {
            show();
            Notices.undo(
                    on ? "The mailbox is read again" : "The mailbox is no longer read; messages stay on the server",
                    () -> enableAgain(!on));
        }
    }

    private void enableAgain(boolean on) {
        mailboxes.enable(id, on);
        show();
        Notices.success(on ? "The mailbox is read again" : "The mailbox is switched off again");
    }
}

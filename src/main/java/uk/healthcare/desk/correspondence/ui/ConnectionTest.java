package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.mailbox.ConnectionReport;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.LongWork;
import uk.healthcare.desk.ui.Tone;

/** Tries what stands in the form at the servers it names, and says for receiving and sending apart what is wrong. */
class ConnectionTest extends Div {

    private final Button button = new Button("Test connection", click -> start());
    private final LongWork work = new LongWork();
    private final Div result = new Div();
    private final transient MailboxService mailboxes;
    private final SignedIn person;
    private final @Nullable MailboxId id;
    private final Supplier<MailboxSettings> typed;
    private final FieldErrors errors;

    ConnectionTest(
            MailboxService mailboxes,
            SignedIn person,
            @Nullable MailboxId id,
            Supplier<MailboxSettings> typed,
            FieldErrors errors) {
        this.mailboxes = mailboxes;
        this.person = person;
        this.id = id;
        this.typed = typed;
        this.errors = errors;
        addClassNames("stack", "connection-test");
        result.addClassName("stack");
        result.getElement().setAttribute("role", "status");
        var what = new Paragraph("Signs in at both servers with what stands in the form. Nothing is sent or changed.");
        what.addClassName("soft");
        add(what, button, work, result);
    }

    private void start() {
        var settings = typed.get();
        errors.clear();
        result.removeAll();
        button.setEnabled(false);
        work.run(
                "Asking both servers. This takes up to a minute when one does not answer.",
                () -> Acting.as(person, () -> mailboxes.test(id, settings)),
                this::tell,
                this::tell);
    }

    private void tell(ConnectionReport report) {
        button.setEnabled(true);
        var found = "It works. " + Dates.count(report.messages(), "message") + " in the folder.";
        result.add(line("Receiving", report.receiving(), found), line("Sending", report.sending(), "It works."));
    }

    private void tell(RuntimeException failure) {
        button.setEnabled(true);
        if (failure instanceof RuleViolation rule) {
            errors.show(rule);
        } else {
            LongWork.failed(failure);
        }
    }

    private static Component line(String what, @Nullable String fault, String fine) {
        var chip = fault == null ? new Chip(Tone.OK, what + " works") : new Chip(Tone.LATE, what + " does not work");
        return new Div(chip, new Paragraph(fault == null ? fine : fault));
    }
}

package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.IncomingMessage;
import uk.healthcare.desk.correspondence.IncomingMessageQuery;
import uk.healthcare.desk.correspondence.QuarantineService;
import uk.healthcare.desk.correspondence.senders.SenderRuleService;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.files.ui.FileDownload;
import uk.healthcare.desk.files.ui.FileSize;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.PageHeader;

/** One message that arrived: what it says, what became of it and why, and what a person can still decide. */
@Route(MailView.PATH)
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "AUDITOR"})
class IncomingMessageView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient IncomingMessageQuery query;
    private final transient QuarantineService quarantine;
    private final transient EnquiryListQuery enquiries;
    private final transient SenderRuleService rules;
    private final transient FileDownload download;
    private final transient CurrentStaff current;
    private String title = "Message";

    IncomingMessageView(
            IncomingMessageQuery query,
            QuarantineService quarantine,
            EnquiryListQuery enquiries,
            SenderRuleService rules,
            FileDownload download,
            CurrentStaff current) {
        this.query = query;
        this.quarantine = quarantine;
        this.enquiries = enquiries;
        this.rules = rules;
        this.download = download;
        this.current = current;
        addClassNames("stack", "incoming-message");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        var id = IncomingId.parse(number);
        if (id == null) {
            throw new NotFound("message");
        }
        show(id);
    }

    @Override
    public String getPageTitle() {
        return title + " – Enquiry Desk";
    }

    private void show(IncomingId id) {
        var message = query.message(id);
        title = message.subject() == null || message.subject().isBlank() ? "No subject" : message.subject();
        removeAll();
        var side = new Div(
                outcome(message),
                new IncomingDecisions(message, quarantine, enquiries, rules, current.get(), () -> show(id)));
        side.addClassName("stack");
        var columns = new Div(content(message), side);
        columns.addClassName("two");
        add(
                new PageHeader(title)
                        .beside(OutcomeChip.of(message.outcome(), message.machine()))
                        .sub(new Anchor(MailView.PATH, "Mail")),
                columns);
    }

    private Component content(IncomingMessage message) {
        var card = new Card();
        card.addClassName("stack");
        card.with(from(message));
        if (!message.kept()) {
            return card.with(new Paragraph(
                    message.removal() == null
                            ? "Passages with patient data were replaced on the enquiry, so the original is not shown."
                            : message.removal().words()
                                    + " What became of the message stays written down, and another copy of it would be"
                                    + " known again. A copy on the mail server is for its administrator to delete."));
        }
        if (message.text() != null) {
            card.with(WrittenText.clamped(message.text()));
        } else {
            card.with(new Paragraph("Nothing sensible could be read from it. Below is what came, as it came."));
        }
        if (!message.headers().isEmpty()) {
            card.with(new NativeDetails("All headers", headers(message)));
        }
        var raw = new NativeDetails("As it came", raw(message));
        raw.setOpen(message.text() == null);
        return card.with(raw, original(message));
    }

    private static Component from(IncomingMessage message) {
        var facts = new Definitions()
                .row("From", sender(message))
                .row("Arrived", Dates.moment(message.arrivedAt()))
                .row("Mailbox", message.mailbox())
                .row("Size", FileSize.words(message.size()));
        facts.getElement().setAttribute("dir", "auto");
        return facts;
    }

    private static String sender(IncomingMessage message) {
        if (message.sender() == null) {
            return "Nobody named";
        }
        return message.senderName() == null || message.senderName().isBlank()
                ? message.sender()
                : message.senderName() + " <" + message.sender() + ">";
    }

    private static Component headers(IncomingMessage message) {
        var lines = new StringBuilder();
        message.headers()
                .forEach(field -> lines.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append('\n'));
        return source(lines.toString(), "Headers");
    }

    private static Component raw(IncomingMessage message) {
        var source = source(message.raw(), "The message as it came");
        return message.rawShortened()
                ? new Div(source, new Paragraph("This is the beginning. Download the message for all of it."))
                : source;
    }

    private static Pre source(String text, String name) {
        var source = new Pre(text);
        source.addClassName("source");
        source.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return source;
    }

    private Component original(IncomingMessage message) {
        return new Anchor(
                download.of("message-" + message.id() + ".eml", () -> query.raw(message.id())), "Download the message");
    }

    private static Component outcome(IncomingMessage message) {
        var card = new Card("What became of it");
        card.addClassName("stack");
        card.with(new Paragraph(OutcomeWords.of(message)));
        if (message.reason() != null) {
            card.with(new Paragraph(OutcomeWords.reason(message.reason())));
        }
        if (message.enquiry() != null) {
            card.with(new Anchor(EnquiryLinks.page(message.enquiry()), "Open " + message.reference()));
        }
        if (message.handledBy() != null) {
            card.with(new Paragraph("Decided by " + message.handledBy()));
        }
        return card;
    }
}

package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.timeline.CaseMessage;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What a message on the timeline says, with its files and what can be done about it. */
class CaseMessageEntry extends Div {

    private final CaseMessage message;
    private final MessageTools tools;
    private final Runnable changed;
    private final Div actions = new Div();
    private final Div place = new Div();
    private final Div frame = new Div();

    CaseMessageEntry(CaseMessage message, MessageTools tools, Runnable changed) {
        this.message = message;
        this.tools = tools;
        this.changed = changed;
        addClassName("case-message");
        add(head());
        if (message.bounce() != null) {
            add(new Div(new Chip(Tone.LATE, "Came back"), new Span(" " + message.bounce())));
        }
        suggestion();
        add(WrittenText.clamped(message.text().isBlank() ? "No text" : message.text()));
        if (message.quoted() != null && !message.quoted().isBlank()) {
            add(new NativeDetails("Earlier messages, as quoted", WrittenText.paragraph(message.quoted())));
        }
        if (message.shortened()) {
            add(soft("There is more text than is shown. The original has all of it."));
        }
        if (!message.attachments().isEmpty()) {
            add(new AttachmentList(message.id(), message.attachments(), tools.messages(), tools.download()));
        }
        if (message.originalRemoval() != null) {
            add(soft("Original message: " + message.originalRemoval().words()));
        }
        warnings();
        actions.addClassNames("button-row", "message-actions");
        offerActions();
        add(actions, place, frame);
    }

    private Component head() {
        var head = new Div();
        head.addClassName("message-head");
        var from = new Span(CorrespondentWords.from(message));
        from.getElement().setAttribute("dir", "auto");
        head.add(from);
        if (!message.outgoing() && !message.knownSender() && message.purpose() != MessagePurpose.MACHINE) {
            head.add(new Chip(Tone.WARN, "Not known on this case"));
        }
        var to = soft(CorrespondentWords.to(message));
        to.getElement().setAttribute("dir", "auto");
        var subject = new Div(message.subject().isBlank() ? "No subject" : message.subject());
        subject.addClassName("strong");
        subject.getElement().setAttribute("dir", "auto");
        return new Div(head, to, subject);
    }

    private void suggestion() {
        var other = message.suggested();
        if (other == null) {
            return;
        }
        var words = new Span("Its subject names " + other.reference() + ". Nothing else ties it to that enquiry.");
        var hint = new Div(words);
        hint.addClassName("message-hint");
        if (tools.mayWork()) {
            hint.add(new Button(
                    "Move it there", click -> tools.move(message, other.enquiry(), other.reference(), changed)));
        }
        add(hint);
    }

    private void warnings() {
        if (!message.warnings().isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("soft", "message-warnings");
            message.warnings().stream().sorted().forEach(warning -> list.add(new ListItem(Words.of(warning))));
            add(list);
        }
    }

    private void offerActions() {
        if (message.hasHtml()) {
            var looks = new Button("With its own looks");
            looks.addClickListener(click -> {
                looks.setEnabled(false);
                frame.add(new MessageFrame(message.id(), tools.looks()));
            });
            actions.add(looks);
        }
        if (!message.outgoing() && tools.mayWork()) {
            actions.add(mover());
        }
        if (message.originalKept()) {
            actions.add(new Anchor(
                    tools.download()
                            .of(
                                    "message-" + message.id() + ".eml",
                                    () -> tools.messages().original(message.id())),
                    "Original message"));
        }
    }

    private Button mover() {
        var button = new Button("Move to another enquiry");
        button.addClickListener(click -> {
            place.removeAll();
            place.add(tools.chooser(row -> tools.move(message, row.id(), row.reference(), changed), () -> {
                        place.removeAll();
                        button.focus();
                    })
                    .focused());
        });
        return button;
    }

    private static Paragraph soft(String text) {
        var words = new Paragraph(text);
        words.addClassName("soft");
        return words;
    }
}

package uk.healthcare.desk.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import uk.healthcare.desk.demo.DemoMail;
import uk.healthcare.desk.demo.DepartedMessage;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** One message that would have left; its receiver can answer it here. */
class DepartedItem extends ListItem {

    private final transient DepartedMessage message;
    private final transient DemoMail mail;
    private final Div foot = new Div();

    DepartedItem(DepartedMessage message, DemoMail mail) {
        this.message = message;
        this.mail = mail;
        var subject = new H3(message.subject());
        var when = new Span("To " + message.to() + " · " + Dates.moment(message.at()));
        when.addClassName("soft");
        foot.addClassName("button-row");
        add(subject, when, text(), foot);
        offerAnswer();
    }

    private NativeDetails text() {
        var words = new Div(message.text());
        words.addClassName("demo-text");
        words.getElement().setAttribute("dir", "auto");
        var content = new Div(words);
        if (!message.attachments().isEmpty()) {
            var files = new Paragraph("Attached: " + String.join(", ", message.attachments()));
            files.addClassName("soft");
            content.add(files);
        }
        var details = new NativeDetails("Show the message", content);
        details.addToggleListener(
                toggled -> details.setSummaryText(toggled.isOpened() ? "Hide the message" : "Show the message"));
        return details;
    }

    private void offerAnswer() {
        foot.removeAll();
        foot.add(new Button("Answer this message", click -> writeAnswer()));
    }

    private void writeAnswer() {
        var answer = new TextArea("Answer as its receiver");
        answer.setWidthFull();
        answer.setMinRows(3);
        answer.setValue("Thank you for your message. We can meet your team in the second week of next month.");
        var errors = new FieldErrors().field("demoText", answer);
        var send = new Button("Send the answer", click -> errors.run(() -> send(answer.getValue())));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        foot.removeAll();
        foot.add(answer, send, new Button("Cancel", click -> offerAnswer()));
        answer.focus();
    }

    private void send(String text) {
        mail.answer(message, text);
        Notices.success("The answer is on its way to Enquiry Desk");
        offerAnswer();
    }
}

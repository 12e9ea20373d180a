package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.introduction.PartnerLetter;

/** What a step that can be recorded needs besides to be sent: to whom, under which subject. */
class LetterFields {

    private final UUID key = UUID.randomUUID();
    private final LetterStart start;
    private final FormDraft<OutgoingDraft> takenBack;
    private final TextArea text;
    private final Select<String> to = new Select<>();
    private final TextField subject = new TextField("Subject");

    /**
     * @param text where the words are typed, whether they are sent or recorded
     * @param takenBack what was sent and taken back before it left
     */
    LetterFields(LetterStart start, TextArea text, FormDraft<OutgoingDraft> takenBack) {
        this.start = start;
        this.takenBack = takenBack;
        this.text = text;
        to.setLabel("Send to");
        to.setItems(start.contacts());
        to.setValue(start.contacts().getFirst());
        subject.setValue(start.subject());
        subject.setWidthFull();
        takenBack.find().ifPresent(draft -> {
            subject.setValue(draft.subject());
            text.setValue(draft.text());
        });
    }

    void offer(StepForm form, Consumer<PartnerLetter> send) {
        var template = new Button("Use the template", click -> text.setValue(start.text()));
        var row = new Div(template);
        row.addClassName("step-buttons");
        form.field("sendTo", to).wide("subject", subject).part(row);
        form.also("Send by e-mail", () -> {
            send.accept(letter());
            takenBack.discard();
        });
    }

    private PartnerLetter letter() {
        return new PartnerLetter(key, to.getValue() == null ? "" : to.getValue(), subject.getValue(), text.getValue());
    }
}

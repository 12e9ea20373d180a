package uk.healthcare.desk.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import uk.healthcare.desk.demo.DemoMail;
import uk.healthcare.desk.demo.OutsideLetter;
import uk.healthcare.desk.demo.SampleLetter;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** Writes to the desk as an enquirer does, beginning from a letter in one of its languages or from nothing. */
class OutsideForm extends Card {

    private final transient DemoMail mail;
    private final Select<SampleLetter> sample = new Select<>();
    private final TextField name = new TextField("Name");
    private final EmailField address = new EmailField("E-mail address");
    private final TextField subject = new TextField("Subject");
    private final TextArea text = new TextArea("Message");
    private final Checkbox attachment = new Checkbox("Attach a short brief");
    private final FieldErrors errors = new FieldErrors();

    OutsideForm(DemoMail mail) {
        super("Write in as an enquirer");
        this.mail = mail;
        addClassName("demo-outside");
        sample.setLabel("Begin from a letter in");
        sample.setItems(mail.samples());
        sample.setItemLabelGenerator(SampleLetter::language);
        sample.addValueChangeListener(chosen -> show(chosen.getValue().letter()));
        address.setHelperText("Invented: it ends in .example");
        address.setManualValidation(true);
        text.setMinRows(8);
        text.setMaxRows(16);
        errors.field("demoName", name)
                .field("demoAddress", address)
                .field("demoSubject", subject)
                .field("demoText", text);
        var send = new Button("Send to Enquiry Desk", click -> errors.run(this::send));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        var form = new Div(sample, name, address, subject, text, attachment, send);
        form.addClassName("stack");
        add(form);
        sample.setValue(mail.samples().getFirst());
    }

    private void show(OutsideLetter letter) {
        errors.clear();
        name.setValue(letter.name());
        address.setValue(letter.address());
        subject.setValue(letter.subject());
        text.setValue(letter.text());
    }

    private void send() {
        mail.write(new OutsideLetter(
                name.getValue(), address.getValue(), subject.getValue(), text.getValue(), attachment.getValue()));
        Notices.success("Sent. It arrives in triage within a few seconds");
    }
}

package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.referral.introduction.IntroductionLetter;
import uk.healthcare.desk.referral.introduction.IntroductionMailService;
import uk.healthcare.desk.referral.introduction.IntroductionStart;
import uk.healthcare.desk.referral.introduction.PartnerLetter;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.ActionButton;

/** Writes the introduction, shows what both get, and sends it: only what was looked at can be sent. */
class IntroductionByMail extends StepForm {

    private final UUID key = UUID.randomUUID();
    private final ReferralRow row;
    private final IntroductionMailService mail;
    private final FormDraft<OutgoingDraft> takenBack;
    private final Select<String> to = new Select<>();
    private final TextField subject = new TextField("Subject");
    private final TextArea text = Fields.text("What both are told");
    private final Div preview = new Div();
    private @Nullable MeetingFields meeting;
    private Runnable sent = () -> {};

    /** @param takenBack what was sent and taken back before it left */
    IntroductionByMail(
            String heading,
            ReferralRow row,
            IntroductionStart start,
            IntroductionMailService mail,
            FormDraft<OutgoingDraft> takenBack) {
        super(heading);
        this.row = row;
        this.mail = mail;
        this.takenBack = takenBack;
        to.setLabel("The partner’s contact");
        to.setItems(start.contacts());
        to.setValue(start.contacts().getFirst());
        to.setWidthFull();
        subject.setWidthFull();
        fill(start);
        to.addValueChangeListener(change -> forget());
        subject.addValueChangeListener(change -> forget());
        text.addValueChangeListener(change -> forget());
        var template = new Div(new Button("Use the template", click -> useTemplate(start)));
        template.addClassName("step-buttons");
        wide("sendTo", to).wide("subject", subject).wide("text", text).part(template);
        hint("It goes to %s and to the partner’s contact, with the disclaimer and the introduction pack."
                .formatted(start.enquirer()));
    }

    IntroductionByMail meeting(MeetingFields fields) {
        meeting = fields;
        fields.register(errors());
        fields.whenChanged(this::forget);
        part(fields).save("Preview what both get", this::look).part(preview);
        return this;
    }

    IntroductionByMail whenSent(Runnable action) {
        sent = action;
        return this;
    }

    private void fill(IntroductionStart start) {
        useTemplate(start);
        takenBack.find().ifPresent(draft -> {
            subject.setValue(draft.subject());
            text.setValue(draft.text());
        });
    }

    private void useTemplate(IntroductionStart start) {
        subject.setValue(start.subject());
        text.setValue(start.text());
    }

    private void look() {
        var letter = letter();
        var found = mail.preview(row.id(), letter);
        preview.removeAll();
        preview.add(new IntroductionPreviewPart(
                found,
                () -> mail.pack(row.id(), letter.letter().to(), letter.meeting()),
                new ActionButton("Send to both", () -> errors().run(() -> send(letter))).primary()));
    }

    private void send(IntroductionLetter letter) {
        mail.send(row.id(), letter);
        takenBack.discard();
        sent.run();
    }

    /** What is changed after it was looked at has to be looked at again. */
    private void forget() {
        preview.removeAll();
    }

    private IntroductionLetter letter() {
        var typed =
                new PartnerLetter(key, to.getValue() == null ? "" : to.getValue(), subject.getValue(), text.getValue());
        return new IntroductionLetter(typed, meeting == null ? null : meeting.meeting());
    }
}

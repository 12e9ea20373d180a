package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.agreement.ConfirmationLetter;
import uk.healthcare.desk.referral.agreement.ConfirmationService;

/** The letter that asks the enquirer whether what we recorded is right, as it is going to be sent. */
class AskingForm extends StepForm {

    /** @param takenBack what was sent and taken back before it left */
    AskingForm(
            EnquiryId enquiry,
            LetterStart start,
            ConfirmationService service,
            FormDraft<OutgoingDraft> takenBack,
            Runnable done) {
        super("Ask the enquirer to confirm the agreement");
        var key = UUID.randomUUID();
        var subject = new TextField("Subject");
        subject.setWidthFull();
        subject.setValue(start.subject());
        var text = Fields.text("Letter");
        text.setValue(start.text());
        takenBack.find().ifPresent(draft -> {
            subject.setValue(draft.subject());
            text.setValue(draft.text());
        });
        wide("subject", subject).wide("text", text);
        hint("It goes to " + start.contacts().getFirst()
                + " with a link to a page in the enquirer's language, which takes the place"
                + " of {link}. The page shows partner, kind, day and value as they are recorded.");
        hint("The enquirer is reminded by itself, at most three times, until there is an answer.");
        save("Send the question", () -> {
            service.ask(enquiry, new ConfirmationLetter(key, subject.getValue(), text.getValue()));
            takenBack.discard();
            done.run();
        });
    }
}

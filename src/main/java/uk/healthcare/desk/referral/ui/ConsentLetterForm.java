package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.consent.ConsentLetter;
import uk.healthcare.desk.referral.consent.ConsentLetterService;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Notices;

/** A letter to the enquirer that asks which partners may have its details. */
class ConsentLetterForm extends StepForm {

    private final UUID key = UUID.randomUUID();
    private final CheckboxGroup<ReferralRow> partners = new CheckboxGroup<>("For which partners");
    private final TextField subject = new TextField("Subject");

    ConsentLetterForm(
            EnquiryId enquiry,
            List<ReferralRow> open,
            ConsentLetterService letters,
            TimeToUndo undo,
            Runnable changed) {
        super("Ask for consent by e-mail");
        letters.begin(enquiry)
                .ifPresentOrElse(
                        start -> fill(start, enquiry, open, letters, undo, changed),
                        () -> hint("There is no mailbox to write from, or the enquirer has no e-mail address."));
    }

    private void fill(
            LetterStart start,
            EnquiryId enquiry,
            List<ReferralRow> open,
            ConsentLetterService letters,
            TimeToUndo undo,
            Runnable changed) {
        partners.setItems(open);
        partners.setItemLabelGenerator(ReferralRow::partnerName);
        subject.setValue(start.subject());
        subject.setWidthFull();
        var text = Fields.text("What is written");
        text.setValue(start.text());
        wide("partners", partners)
                .wide("subject", subject)
                .wide("text", text)
                .hint("It goes to %s. The names of the partners take the place of %s, and a personal link that of %s."
                        .formatted(start.contacts().getFirst(), FilledText.PARTNERS, FilledText.LINK))
                .save("Send the request", () -> {
                    var chosen = partners.getValue().stream()
                            .map(ReferralRow::partner)
                            .collect(Collectors.toSet());
                    letters.ask(enquiry, new ConsentLetter(key, chosen, subject.getValue(), text.getValue()));
                    Notices.success("The request leaves in " + undo.words() + "; see the timeline");
                    changed.run();
                });
    }
}

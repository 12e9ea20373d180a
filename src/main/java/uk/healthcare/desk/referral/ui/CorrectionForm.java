package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.ui.ConflictPanel;

/** Corrects what was recorded of an agreement. */
class CorrectionForm extends StepForm {

    private final AgreementService agreements;
    private final EnquiryId enquiry;
    private final AgreementTerms before;
    private final Runnable done;
    private final AgreementFields fields;
    private final Div conflict = new Div();

    CorrectionForm(AgreementService agreements, EnquiryId enquiry, AgreementTerms before, Runnable done) {
        super("Correct the agreement");
        this.agreements = agreements;
        this.enquiry = enquiry;
        this.before = before;
        this.done = done;
        fields = new AgreementFields(this, before);
        hint(
                "The timeline keeps what it said before. A confirmation by the enquirer holds only for what it was asked.");
        part(conflict);
        save("Save correction", () -> store(null));
    }

    private void store(@Nullable Integer overVersion) {
        conflict.removeAll();
        try {
            agreements.correct(enquiry, before, fields.terms(), overVersion);
            done.run();
        } catch (Conflict meanwhile) {
            conflict.add(
                    new ConflictPanel(meanwhile, done, () -> errors().run(() -> store(meanwhile.currentVersion()))));
        }
    }
}

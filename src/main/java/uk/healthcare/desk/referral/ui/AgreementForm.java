package uk.healthcare.desk.referral.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.overview.ReferralRow;

/** Records what the parties signed. */
class AgreementForm extends StepForm {

    AgreementForm(ReferralRow row, AgreementService agreements, LocalDate today, Consumer<String> done) {
        super("Record the agreement with " + row.partnerName());
        var fields = new AgreementFields(this, today);
        save("Record agreement", () -> {
            agreements.record(row.id(), fields.terms());
            done.accept("Agreement with " + row.partnerName() + " recorded");
        });
    }
}

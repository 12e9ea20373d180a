package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.referral.AgreementService;
import uk.healthcare.desk.referral.CaseReferrals;
import uk.healthcare.desk.ui.Notices;

/** What can be done with an agreement that is recorded. */
@SpringComponent
class AgreementForms {

    private final AgreementService agreements;

    AgreementForms(AgreementService agreements) {
        this.agreements = agreements;
    }

    StepForm correction(EnquiryId enquiry, CaseReferrals.AgreementRow agreement, Runnable changed) {
        return new CorrectionForm(agreements, enquiry, agreement.terms(), () -> {
            Notices.success("Agreement saved");
            changed.run();
        });
    }
}

package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.enquiry.ui.FormDrafts;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.ui.Notices;

/** What can be done with an agreement that is recorded. */
@SpringComponent
class AgreementForms {

    private final AgreementService agreements;
    private final ConfirmationService confirmations;
    private final FormDrafts drafts;
    private final TimeToUndo undo;
    private final Clock clock;

    AgreementForms(
            AgreementService agreements,
            ConfirmationService confirmations,
            FormDrafts drafts,
            TimeToUndo undo,
            Clock clock) {
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.drafts = drafts;
        this.undo = undo;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    StepForm correction(EnquiryId enquiry, CaseReferrals.AgreementRow agreement, Runnable changed) {
        return new CorrectionForm(agreements, enquiry, agreement.terms(), () -> done("Agreement saved", changed));
    }

    StepForm asking(EnquiryId enquiry, Runnable changed) {
        var start = confirmations.begin(enquiry);
        if (start.isEmpty()) {
            return new StepForm("Ask the enquirer to confirm the agreement")
                    .hint(
                            "It cannot be asked by e-mail now: the enquirer has no address, no mailbox is set up, or a letter"
                                    + " about this partner is on its way. What the enquirer says another way can be recorded.");
        }
        var takenBack = drafts.of(OutgoingDraft.keptUnder(start.get().referral()), OutgoingDraft.class);
        return new AskingForm(
                enquiry,
                start.get().letter(),
                confirmations,
                takenBack,
                () -> done("The question leaves in " + undo.words() + "; see the timeline", changed));
    }

    StepForm confirmation(EnquiryId enquiry, Runnable changed) {
        return new ConfirmationForm(
                enquiry,
                confirmations,
                London.dateOf(now()),
                () -> done("What the enquirer says is recorded", changed));
    }

    StepForm withdrawal(EnquiryId enquiry, Runnable changed) {
        return new StepForm("Withdraw the question")
                .hint("The enquirer's link cannot be answered any more, and no reminder is sent.")
                .save("Withdraw", () -> {
                    confirmations.withdraw(enquiry);
                    done("The question is withdrawn", changed);
                });
    }

    private static void done(String sentence, Runnable changed) {
        Notices.success(sentence);
        changed.run();
    }
}

package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Objects;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.Sterling;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.ConfirmationRow.ConfirmationStanding;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Words;

/** What was signed. It can be corrected, also when the enquiry is closed. */
class AgreementPart extends Div {

    AgreementPart(CaseReferrals page, CaseReferrals.AgreementRow agreement, AgreementForms forms, Runnable changed) {
        addClassName("tab-part");
        var standing = ConfirmationWords.standing(agreement.confirmation(), forms.now());
        add(new H2("Agreement"), definitions(agreement).row("Confirmed", standing.chip(), standing.words()));
        if (page.ownCase()) {
            add(actions(page.enquiry(), agreement, standing.standing(), forms, changed));
        }
    }

    private static FormPlace actions(
            EnquiryId enquiry,
            CaseReferrals.AgreementRow agreement,
            ConfirmationStanding standing,
            AgreementForms forms,
            Runnable changed) {
        var place = new FormPlace().offer("Correct the agreement", () -> forms.correction(enquiry, agreement, changed));
        switch (standing) {
            case NOT_ASKED, NOT_DELIVERED, OVER -> {
                place.offer("Ask for confirmation", () -> forms.asking(enquiry, changed));
                place.offer("Record a confirmation", () -> forms.confirmation(enquiry, changed));
            }
            case LEAVING, ASKED -> {
                place.offer("Record a confirmation", () -> forms.confirmation(enquiry, changed));
                place.offer("Withdraw the question", () -> forms.withdrawal(enquiry, changed));
            }
            case NOT_RIGHT -> place.offer("Record a confirmation", () -> forms.confirmation(enquiry, changed));
            case CONFIRMED -> {}
        }
        return place;
    }

    private static Definitions definitions(CaseReferrals.AgreementRow agreement) {
        AgreementTerms terms = agreement.terms();
        var list = new Definitions()
                .row("Partner", agreement.partnerName())
                .row("Kind", Words.of(Objects.requireNonNull(terms.kind())))
                .row("Signed", Dates.day(Objects.requireNonNull(terms.signedOn())))
                .row("Told by", Objects.requireNonNull(terms.toldBy()));
        if (terms.programme() != null) {
            list.row("Programme", terms.programme());
        }
        terms.values().forEach((year, value) -> list.row(year.words(), Sterling.exact(value)));
        return list.row("Total", Sterling.exact(terms.total()));
    }
}

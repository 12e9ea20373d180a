package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import uk.healthcare.desk.referral.CaseReferrals;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Words;

/** What was signed. */
class AgreementPart extends Div {

    AgreementPart(CaseReferrals.AgreementRow agreement) {
        addClassName("tab-part");
        var list = new Definitions()
                .row("Partner", agreement.partnerName())
                .row("Kind", Words.of(agreement.kind()))
                .row("Signed", Dates.day(agreement.signedOn()))
                .row("Confirmed by", agreement.confirmedBy());
        agreement.values().forEach((year, value) -> list.row(year.words(), pounds(value)));
        list.row("Total", pounds(agreement.values().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        add(new H2("Agreement"), list);
    }

    private static String pounds(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }
}

package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.partner.ui.PartnerTab;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.disclosure.DisclosureLinks;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.overview.PartnerReferralRow;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What is open with a partner now, on the enquiries that the person may see. */
@SpringComponent
@Order(20)
class OpenReferralsTab implements PartnerTab {

    private final CaseReferralsQuery query;
    private final CurrentStaff current;
    private final Clock clock;

    OpenReferralsTab(CaseReferralsQuery query, CurrentStaff current, Clock clock) {
        this.current = current;
        this.query = query;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Open referrals";
    }

    @Override
    public String path() {
        return "referrals";
    }

    @Override
    public Component content(PartnerId id) {
        var table = new DataTable<PartnerReferralRow>("Open referrals")
                .column("Enquiry", row -> row.reference() + " " + row.summary())
                .column("Market", PartnerReferralRow::market)
                .column("State", this::state)
                .column("Since", row -> Dates.day(London.dateOf(row.since())))
                .column("Answer due", OpenReferralsTab::due)
                .link(row -> EnquiryLinks.tab(row.enquiry(), "partners"))
                .empty(new EmptyState("Nothing open", "Enquiries for which this partner is considered appear here."))
                .rows(query.openWith(id));
        if (!current.get().isAny(Role.MANAGER, Role.AUDITOR)) {
            return table;
        }
        var tab = new Div(table, new Anchor(DisclosureLinks.of(id), "What was told to this partner"));
        tab.addClassName("stack");
        return tab;
    }

    private Chip state(PartnerReferralRow row) {
        var late = row.state() == ReferralState.APPROACHED
                && row.answerDue() != null
                && row.answerDue().isBefore(clock.instant());
        return new Chip(late ? Tone.LATE : Tone.ACCENT, Words.of(row.state()) + (late ? ", answer late" : ""));
    }

    private static String due(PartnerReferralRow row) {
        return row.state() == ReferralState.APPROACHED && row.answerDue() != null
                ? Dates.day(London.dateOf(row.answerDue()))
                : "";
    }
}

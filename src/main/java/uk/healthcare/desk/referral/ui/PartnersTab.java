package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.ui.EnquiryTab;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.referral.disclosure.DisclosureLinks;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;

/** Who fits, who was chosen, how far each of them is, and what must be clear before names are exchanged. */
@SpringComponent
class PartnersTab implements EnquiryTab {

    private final CaseReferralsQuery query;
    private final SuggestionService suggestions;
    private final ShortlistService shortlist;
    private final ReferralForms steps;
    private final ApproachForms approaches;
    private final SafeguardForms safeguards;
    private final AgreementForms agreed;
    private final PartnersNotices notices;
    private final CurrentStaff staff;

    PartnersTab(
            CaseReferralsQuery query,
            SuggestionService suggestions,
            ShortlistService shortlist,
            ReferralForms steps,
            ApproachForms approaches,
            SafeguardForms safeguards,
            AgreementForms agreed,
            PartnersNotices notices,
            CurrentStaff staff) {
        this.query = query;
        this.suggestions = suggestions;
        this.shortlist = shortlist;
        this.steps = steps;
        this.approaches = approaches;
        this.safeguards = safeguards;
        this.agreed = agreed;
        this.notices = notices;
        this.staff = staff;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public String title() {
        return "Partners";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Integer count(EnquiryDetails enquiry) {
        return enquiry.readiness().partners();
    }

    @Override
    public Component content(EnquiryDetails enquiry, Runnable changed) {
        var page = query.of(enquiry.id());
        var found = suggestions.suggest(enquiry.id());
        var here = Stream.of(
                        found.fitting().stream().map(Suggestion::partner),
                        page.rows().stream().map(ReferralRow::partner))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        var tab = new Div();
        tab.add(notices.of(enquiry, page, here, changed));
        tab.add(new PartnersPanel(page, found, steps, approaches, safeguards, agreed, shortlist, changed));
        tab.addClassName("partners-tab");
        if (staff.get().isAny(Role.MANAGER, Role.AUDITOR)) {
            tab.add(new Anchor(DisclosureLinks.of(enquiry.id()), "What was told to people outside"));
        }
        return tab;
    }
}

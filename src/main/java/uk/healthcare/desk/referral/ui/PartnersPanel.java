package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.Suggestions;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;

/**
 * The Partners tab: chosen partners with their steps, agreement, comparison, safeguards and suggestions. While nobody is
 * chosen the suggestions come first, as they are the work to do.
 */
class PartnersPanel extends Div {

    private final CaseReferrals page;
    private final ShortlistService shortlist;
    private final Runnable changed;

    PartnersPanel(
            CaseReferrals page,
            Suggestions found,
            ReferralForms steps,
            ApproachForms approaches,
            SafeguardForms safeguards,
            AgreementForms agreed,
            ShortlistService shortlist,
            Runnable changed) {
        this.page = page;
        this.shortlist = shortlist;
        this.changed = changed;
        addClassName("partners-panel");
        addChosen(steps, approaches);
        if (page.agreement() != null) {
            add(new AgreementPart(page, page.agreement(), agreed, changed));
        }
        if (found.considered().size() > 1) {
            add(new Comparison(found.considered()));
        }
        var suggested = new SuggestionList(found, page.mayWork() ? this::shortlist : null);
        var dueDiligence = safeguards.dueDiligence(page, changed);
        var consent = safeguards.consent(page, changed);
        if (page.rows().isEmpty()) {
            add(suggested, dueDiligence, consent);
        } else {
            add(dueDiligence, consent, suggested);
        }
    }

    private void addChosen(ReferralForms steps, ApproachForms approaches) {
        var part = new Div(new H2("Chosen partners"));
        part.addClassName("tab-part");
        if (page.rows().isEmpty()) {
            part.add(new EmptyState(
                    "No partner chosen yet",
                    "Partners that you shortlist below appear here, with their answers and what to do next."));
        }
        if (page.mayWork()) {
            part.add(approaches.place(page, changed));
        }
        page.rows().forEach(row -> part.add(new ReferralItem(page, row, steps, changed)));
        add(part);
    }

    private void shortlist(PartnerId partner, String name, @Nullable String reason) {
        shortlist.shortlist(page.enquiry(), partner, reason);
        Notices.success(name + " is on the shortlist");
        changed.run();
    }
}

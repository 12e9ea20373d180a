package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** One chosen partner: state, dates, next action, and the steps that can be recorded now. */
class ReferralItem extends Div {

    private final FormPlace place = new FormPlace();

    ReferralItem(CaseReferrals page, ReferralRow row, ReferralForms steps, Runnable changed) {
        addClassName("referral");
        var now = steps.now();
        var head = new Div(
                new H3(new Anchor(PartnerLinks.page(row.partner()), row.partnerName())),
                new Chip(NextAction.tone(row, now), Words.of(row.state())));
        head.addClassName("referral-head");
        if (row.ceasedNow() != null) {
            head.add(new Chip(Tone.WARN, "Ceased, now " + row.ceasedNow()));
        }
        if (row.state().isOpen() && row.consented()) {
            head.add(new Chip(Tone.OK, "Consent given"));
        }
        var dates = new Paragraph(dates(row));
        dates.addClassName("soft");
        add(head, new Paragraph(NextAction.of(page, row, now)), dates);
        if (page.mayWork()) {
            offerSteps(page, row, steps, changed);
            add(place);
        }
        if (row.dates().introduced() != null) {
            addLadder(page, row, steps.ladders(), changed);
        }
        var links = page.linksOf(row.id());
        if (!links.isEmpty()) {
            add(new LinkList("Personal links", links, page.mayWork() ? steps.revoking(page.enquiry(), changed) : null));
        }
        if (row.choiceReason() != null) {
            add(new Paragraph("Chosen though another partner stood before it: " + row.choiceReason()));
        }
        if (row.explanation() != null) {
            add(new Details(
                    "Why this partner was chosen, as it was shown on "
                            + Dates.day(London.dateOf(row.dates().shortlisted())),
                    new FrozenExplanation(row.explanation())));
        }
    }

    private void offerSteps(CaseReferrals page, ReferralRow row, ReferralForms steps, Runnable changed) {
        switch (row.state()) {
            case SHORTLISTED -> offer("Record approach", row, () -> steps.approach(page.enquiry(), row, changed), true);
            case APPROACHED -> {
                offer("Record answer", row, () -> steps.answer(row, changed), true);
                offer("No answer came", row, () -> steps.noAnswer(row, changed), false);
            }
            case LAPSED -> {
                offer("Record approach", row, () -> steps.approach(page.enquiry(), row, changed), true);
                offer("Record late answer", row, () -> steps.answer(row, changed), false);
            }
            case ACCEPTED -> {
                offer("Introduce by e-mail", row, () -> steps.introductions().byMail(row, changed), true);
                offer("Record introduction", row, () -> steps.introductions().recorded(row, changed), false);
            }
            case INTRODUCED -> {
                offer("Record discussion", row, () -> steps.discussion(row, changed), true);
                offerRungs(row, steps.ladders(), changed);
            }
            case IN_DISCUSSION -> {
                offer("Record agreement", row, () -> steps.agreement(row, changed), true);
                offerRungs(row, steps.ladders(), changed);
            }
            case AGREED, DECLINED, ENDED -> {}
        }
        if (row.state().isOpen()) {
            offer("Take out", row, () -> steps.end(row, changed), false);
        }
    }

    private void offerRungs(ReferralRow row, LadderForms ladders, Runnable changed) {
        offer("Record contact", row, () -> ladders.contact(row, changed), false);
        offer("Plan a visit", row, () -> ladders.visit(row, changed), false);
    }

    /** At hand while it goes on; looked up when it is asked for once it is over. */
    private void addLadder(CaseReferrals page, ReferralRow row, LadderForms ladders, Runnable changed) {
        if (row.state().isOpen()) {
            var ladder = ladders.of(row);
            var part = new LadderPart(ladder);
            add(page.mayWork() ? part.planned(ladder, row, ladders, changed) : part.planned(ladder));
            return;
        }
        var details = new Details("How it went");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new LadderPart(ladders.of(row)));
            }
        });
        add(details);
    }

    private void offer(String label, ReferralRow row, Supplier<StepForm> form, boolean primary) {
        var button = new Button(label);
        button.setAriaLabel(label + ": " + row.partnerName());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        place.offer(button, form);
    }

    private static String dates(ReferralRow row) {
        var words = new ArrayList<String>();
        words.add("Shortlisted " + day(row.dates().shortlisted())
                + (row.rank() == null ? "" : " as number " + row.rank() + " of the suggestions"));
        add(words, "approached", row.dates().approached());
        add(words, "reminded", row.asked().chased());
        if (row.asked().call() != null) {
            words.add("open call, answers by " + day(row.asked().call().answerDue()));
        }
        add(words, "answered", row.dates().answered());
        add(words, "introduced", row.dates().introduced());
        switch (row.state()) {
            case SHORTLISTED, APPROACHED, ACCEPTED, INTRODUCED, DECLINED -> {}
            case LAPSED, IN_DISCUSSION, AGREED, ENDED ->
                add(words, Words.of(row.state()).toLowerCase(Locale.UK) + " since", row.since());
        }
        return String.join(" · ", words);
    }

    private static void add(ArrayList<String> words, String what, @Nullable Instant when) {
        if (when != null) {
            words.add(what + " " + day(when));
        }
    }

    private static String day(Instant when) {
        return Dates.day(London.dateOf(when));
    }
}

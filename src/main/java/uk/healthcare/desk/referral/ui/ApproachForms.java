package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.enquiry.ui.FormDrafts;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.approach.ApproachResult;
import uk.healthcare.desk.referral.approach.ApproachService;
import uk.healthcare.desk.referral.approach.ApproachStart;
import uk.healthcare.desk.referral.approach.OpenCallService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Notices;

/** The forms by which partners are asked by e-mail. */
@SpringComponent
class ApproachForms {

    private final ApproachService approaches;
    private final OpenCallService calls;
    private final FormDrafts drafts;
    private final TimeToUndo undo;
    private final Clock clock;

    ApproachForms(ApproachService approaches, OpenCallService calls, FormDrafts drafts, TimeToUndo undo, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        this.approaches = approaches;
        this.drafts = drafts;
        this.undo = undo;
    }

    /** Buttons for what can be asked now. */
    Component place(CaseReferrals page, Runnable changed) {
        var place = new FormPlace();
        if (page.rows().stream().anyMatch(row -> row.state().next().contains(ReferralState.APPROACHED))) {
            place.offer("Ask partners by e-mail", () -> approach(page, changed));
        }
        place.offer("Open call", () -> call(page, changed));
        if (accepted(page).findAny().isPresent()) {
            place.offer("Choose the partner of the open call", () -> choice(page, changed));
        }
        return place;
    }

    private StepForm approach(CaseReferrals page, Runnable changed) {
        var enquiry = page.enquiry();
        return approaches
                .begin(enquiry)
                .<StepForm>map(start -> new ApproachForm(
                        enquiry, approaches, start, fields(enquiry, start), results -> tell(results, changed)))
                .orElseGet(() -> noMailbox("Ask partners by e-mail"));
    }

    private StepForm call(CaseReferrals page, Runnable changed) {
        var enquiry = page.enquiry();
        var answerBy = London.dateOf(clock.instant()).plusDays(14);
        return approaches
                .begin(enquiry)
                .<StepForm>map(start -> new OpenCallForm(
                        enquiry, calls, fields(enquiry, start), answerBy, results -> tell(results, changed)))
                .orElseGet(() -> noMailbox("Open call to all partners that fit"));
    }

    private static StepForm noMailbox(String heading) {
        return new StepForm(heading)
                .hint("No mailbox is set up to write from. Record the approach at the partner instead.");
    }

    /** Those who may be chosen now. */
    private static Stream<ReferralRow> accepted(CaseReferrals page) {
        return page.rows().stream()
                .filter(row -> row.state() == ReferralState.ACCEPTED)
                .filter(row -> row.asked().call() != null && !row.asked().call().decided());
    }

    private StepForm choice(CaseReferrals page, Runnable changed) {
        var chosen = new RadioButtonGroup<ReferralRow>("Which of those who accepted");
        chosen.setItems(accepted(page).toList());
        chosen.setItemLabelGenerator(ReferralRow::partnerName);
        var reason = Fields.text("Why this partner");
        return new StepForm("Choose the partner of the open call")
                .wide("chosen", chosen)
                .wide("reason", reason)
                .hint("The others of the call are out, because another partner was chosen. The reason is kept.")
                .save("Choose", () -> {
                    var row = chosen.getValue();
                    if (row == null) {
                        throw new RuleViolation("open-call.choice.not-accepted").at("chosen");
                    }
                    calls.choose(row.id(), reason.getValue());
                    Notices.success(row.partnerName() + " is chosen");
                    changed.run();
                });
    }

    private BriefFields fields(EnquiryId enquiry, ApproachStart start) {
        return new BriefFields(
                enquiry, approaches, start, drafts.of("enquiry." + enquiry + ".approach", BriefFields.Typed.class));
    }

    private void tell(List<ApproachResult> results, Runnable changed) {
        var asked = results.stream()
                .filter(ApproachResult::isAsked)
                .map(ApproachResult::partnerName)
                .collect(Collectors.joining(", "));
        if (!asked.isEmpty()) {
            Notices.success("The letters leave in " + undo.words() + ", to " + asked + "; see the timeline");
        }
        results.stream()
                .filter(each -> !each.isAsked())
                .forEach(each -> Notices.error(each.partnerName() + " was not asked: " + each.obstacle()));
        changed.run();
    }
}

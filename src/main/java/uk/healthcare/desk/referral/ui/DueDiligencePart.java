package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** Due diligence: its state, the form that answers it, a manager's decision, and everything that was said before. */
class DueDiligencePart extends Div {

    DueDiligencePart(CaseReferrals page, DueDiligenceService service, Runnable changed) {
        addClassName("tab-part");
        var head = new Div(new H2("Due diligence"), new Chip(tone(page.dueDiligence()), Words.of(page.dueDiligence())));
        head.addClassName("referral-head");
        add(head, new Paragraph(explanation(page.dueDiligence())));
        if (page.mayWork()) {
            add(place(page, service, changed));
        }
        page.looks().forEach(look -> add(history(look)));
    }

    private static FormPlace place(CaseReferrals page, DueDiligenceService service, Runnable changed) {
        var place = new FormPlace();
        if (page.manager() && page.dueDiligence() == DueDiligenceState.NEEDS_MANAGER) {
            place.offer("Decide", () -> decision(page, service, changed));
        }
        return place.offer(
                page.looks().isEmpty() ? "Answer the questions" : "Answer anew",
                () -> new DueDiligenceForm(page, service, () -> {
                    Notices.success("Due diligence saved");
                    changed.run();
                }));
    }

    private static StepForm decision(CaseReferrals page, DueDiligenceService service, Runnable changed) {
        var note = Fields.text("Why");
        var form = new StepForm("Decide on due diligence").wide("decisionNote", note);
        form.save("Clear", () -> {
            service.decide(page.enquiry(), true, note.getValue());
            changed.run();
        });
        return form.save("Failed", () -> {
            service.decide(page.enquiry(), false, note.getValue());
            changed.run();
        });
    }

    private static Details history(CaseReferrals.Look look) {
        var answers = new Definitions();
        look.answers()
                .forEach((question, answer) -> answers.row(
                        Words.of(question),
                        new Span(Words.of(answer.answer()) + (answer.note() == null ? "" : ": " + answer.note()))));
        if (look.note() != null) {
            answers.row("Decision", look.note());
        }
        return new Details(
                "%s by %s on %s".formatted(Words.of(look.decision()), look.by(), Dates.moment(look.at())), answers);
    }

    private static Tone tone(DueDiligenceState state) {
        return switch (state) {
            case NOT_STARTED -> Tone.NEUTRAL;
            case NEEDS_MANAGER -> Tone.WARN;
            case CLEAR -> Tone.OK;
            case FAILED -> Tone.LATE;
        };
    }

    private static String explanation(DueDiligenceState state) {
        return switch (state) {
            case NOT_STARTED -> "Eight questions to answer before any partner's name is disclosed.";
            case NEEDS_MANAGER -> "There is a yes or an unknown: a manager decides.";
            case CLEAR -> "Partners may be introduced.";
            case FAILED -> "No partner may be introduced.";
        };
    }
}

package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.referral.Ladder;
import uk.healthcare.desk.referral.Ladder.PlannedVisit;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** How it went with a partner, rung by rung: the day, what was done and what was said; and the visits to come. */
class LadderPart extends Div {

    private static final int SHORT = 160;

    LadderPart(Ladder ladder) {
        addClassName("ladder");
        var list = new OrderedList();
        list.addClassName("rungs");
        ladder.rungs().forEach(rung -> list.add(item(rung)));
        add(new H4("How it went"), list);
    }

    /** The visits to come, with what can be done about them. */
    LadderPart planned(Ladder ladder, ReferralRow row, LadderForms forms, Runnable changed) {
        for (var visit : ladder.planned()) {
            var place = new FormPlace();
            place.offer(labelled("Record visit", visit), () -> forms.tookPlace(row, visit, changed));
            place.offer(labelled("Call off", visit), () -> forms.calledOff(row, visit, changed));
            add(about(visit), place);
        }
        return this;
    }

    /** The visits to come, to be read only. */
    LadderPart planned(Ladder ladder) {
        ladder.planned().forEach(visit -> add(about(visit)));
        return this;
    }

    private static Button labelled(String label, PlannedVisit visit) {
        var button = new Button(label);
        button.setAriaLabel(label + ": " + visit.place() + ", " + Dates.span(visit.from(), visit.to()));
        return button;
    }

    private static Paragraph about(PlannedVisit visit) {
        return new Paragraph("Planned: %s, %s, %s. Who takes part: %s"
                .formatted(
                        Words.of(visit.kind()),
                        Dates.span(visit.from(), visit.to()),
                        visit.place(),
                        visit.participants()));
    }

    private static ListItem item(Ladder.Rung rung) {
        var day = new Span(Dates.day(London.dateOf(rung.at())));
        day.addClassName("soft");
        var words = new Div(new Span(rung.title() + (rung.by() == null ? "" : " · " + rung.by())));
        if (rung.text() != null && !rung.text().isBlank()) {
            words.add(text(rung.text()));
        }
        return new ListItem(day, words);
    }

    private static Component text(String text) {
        var typed = new Paragraph(text);
        typed.addClassName("typed");
        typed.getElement().setAttribute("dir", "auto");
        return text.length() <= SHORT ? typed : new NativeDetails("What was written", typed);
    }
}

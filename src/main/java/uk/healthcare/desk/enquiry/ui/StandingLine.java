package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import uk.healthcare.desk.enquiry.ClockView;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.Readiness;
import uk.healthcare.desk.enquiry.Requirement;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** How the enquiry stands: its clock with the reckoning behind it, its hold, and what the next stage asks for. */
class StandingLine extends Div {

    StandingLine(EnquiryDetails enquiry) {
        addClassName("standing-line");
        enquiry.firstClock().ifPresent(clock -> add(clock(clock)));
        if (enquiry.hold() != null && enquiry.holdUntil() != null) {
            add(new Chip(
                    Tone.NOTE, "On hold: " + Words.of(enquiry.hold()) + " until " + Dates.day(enquiry.holdUntil())));
        }
        if (enquiry.stage().isOpen() && enquiry.stage() != Stage.FOLLOW_UP) {
            var label = new Span("To move to " + Words.of(Readiness.following(enquiry.stage())) + ":");
            label.addClassName("soft");
            add(label);
            enquiry.requirements().forEach(requirement -> add(mark(requirement)));
        }
    }

    private static Component clock(ClockView clock) {
        var why = new UnorderedList();
        clock.explanation().forEach(sentence -> why.add(new ListItem(sentence)));
        var details = new NativeDetails(ClockWords.chip(clock), why);
        details.addClassName("clock-why");
        return details;
    }

    static Component mark(Requirement requirement) {
        var words = Words.text("guard." + requirement.name());
        var chip = requirement.met() ? new Chip(Tone.OK, words) : new Chip(Tone.WARN, "✗", words);
        chip.addClassName("requirement");
        chip.getElement().setAttribute("aria-label", words + (requirement.met() ? ": done" : ": missing"));
        chip.getElement().setAttribute("role", "img");
        return chip;
    }
}

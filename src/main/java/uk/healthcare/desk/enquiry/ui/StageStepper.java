package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.ui.Words;

/** The stages in their order: those behind, the one now, those ahead. */
class StageStepper extends OrderedList {

    StageStepper(EnquiryDetails enquiry) {
        addClassName("stage-stepper");
        getElement().setAttribute("aria-label", "Stages");
        for (var stage : Stage.values()) {
            add(step(stage, enquiry));
        }
    }

    private static ListItem step(Stage stage, EnquiryDetails enquiry) {
        var now = enquiry.stage();
        var reached = now == Stage.CLOSED && enquiry.stageBefore() != null ? enquiry.stageBefore() : now;
        var item = new ListItem();
        if (stage == now) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
            item.setText(
                    stage == Stage.CLOSED && enquiry.outcome() != null
                            ? "Closed: " + Words.of(enquiry.outcome())
                            : Words.of(stage));
        } else if (stage.ordinal() < reached.ordinal() || (now == Stage.CLOSED && stage == reached)) {
            item.addClassName("done");
            var sign = new Span("✓ ");
            sign.getElement().setAttribute("aria-hidden", "true");
            item.add(sign, new Span(Words.of(stage)));
        } else {
            item.setText(Words.of(stage));
        }
        return item;
    }
}

package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.ClockView;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.TaskRow;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Words;

/** The next step and the open tasks, each done with one click. */
class NextStepCard extends Card {

    private final EnquiryDetails enquiry;
    private final StepForms forms;
    private final Runnable changed;
    private final Div place = new Div();
    private final Button done = new Button("Done", click -> open(true));
    private final Button change = new Button("Change", click -> open(false));

    NextStepCard(EnquiryDetails enquiry, StepForms forms, Runnable changed) {
        super("Next step");
        this.enquiry = enquiry;
        this.forms = forms;
        this.changed = changed;
        with(place);
        read();
    }

    private void read() {
        place.removeAll();
        var step = enquiry.nextStep();
        if (step == null) {
            place.add(new Paragraph(enquiry.stage().isOpen() ? "None yet" : "Closed: nothing more to do"));
        } else {
            var what = new Paragraph(step.action());
            what.addClassName("next-step");
            var when = new Span(Dates.day(step.dueOn())
                    + (step.waitingFor() == WaitingFor.US
                            ? ""
                            : " · waiting for " + Words.of(step.waitingFor()).toLowerCase(Locale.UK)));
            when.addClassName("soft");
            place.add(what, when);
            if (step.waitingFor() == WaitingFor.PARTNER) {
                partnerClock().ifPresent(clock -> place.add(soft(waiting(clock))));
            }
        }
        if (enquiry.mayWork() && enquiry.stage().isOpen()) {
            var buttons = new Div();
            buttons.addClassName("form-buttons");
            if (step != null) {
                Keys.on(done, "d", "Next step done", () -> open(true));
                buttons.add(done);
            }
            change.setText(step == null ? "Set the next step" : "Change");
            buttons.add(change);
            place.add(buttons);
        }
        enquiry.tasks().forEach(task -> place.add(task(task)));
    }

    /** The clock of the partner who has had the longest. */
    private Optional<ClockView> partnerClock() {
        return enquiry.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.PARTNER_ANSWER && clock.runs())
                .min(Comparator.comparing(ClockView::startedAt));
    }

    private static String waiting(ClockView clock) {
        var chased = clock.chasedAt() == null ? "" : ", reminded " + Dates.day(London.dateOf(clock.chasedAt()));
        return "Partner: " + ClockWords.text(clock) + chased;
    }

    private static Paragraph soft(String words) {
        var line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }

    private void open(boolean done) {
        place.removeAll();
        place.add(
                forms.nextStep(enquiry, done, changed).cancel(() -> close(done)).focused());
    }

    private void close(boolean wasDone) {
        read();
        (wasDone ? done : change).focus();
    }

    private Component task(TaskRow task) {
        var words = new Span("%s · %s%s"
                .formatted(
                        task.title(), Dates.day(task.dueOn()), task.assignee() == null ? "" : " · " + task.assignee()));
        var row = new Div(words);
        row.addClassName("task-row");
        if (enquiry.mayWork()) {
            var done = new Button("Done", click -> {
                forms.taskDone(enquiry, task.id());
                changed.run();
            });
            done.setAriaLabel("Done: task " + task.title());
            row.add(done);
        }
        return row;
    }
}

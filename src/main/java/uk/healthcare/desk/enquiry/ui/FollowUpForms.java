package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.FollowUp;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** What can be done with a follow-up in its place on the list. */
@SpringComponent
class FollowUpForms {

    private final NextStepService steps;
    private final Clock clock;

    FollowUpForms(NextStepService steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** The step is done; an open enquiry needs the one after. */
    TextForm done(FollowUp item, Runnable changed) {
        var on = new DateField("By", "nextStepOn", London.dateOf(clock.instant()));
        var waiting = CaseForms.select("Waiting for", WaitingFor.values());
        waiting.setValue(WaitingFor.US);
        return new TextForm("What comes next", "nextStep", "Done, this is next", text -> {
                    steps.complete(
                            item.enquiry(), new NextStep(text, on.requiredDate(), StepKind.ACTION, waiting.getValue()));
                    Notices.success("Done. Next: " + text);
                    changed.run();
                })
                .field("nextStepOn", on)
                .field("waitingFor", waiting);
    }

    Component move(FollowUp item, Runnable changed, Runnable cancel) {
        var on = new DateField("Move to", "nextStepOn", London.dateOf(clock.instant()));
        on.setDate(item.dueOn());
        on.setAutoselect(true);
        on.focus();
        var errors = new FieldErrors().field("nextStepOn", on);
        var save = new Button(
                "Move",
                click -> errors.run(() -> {
                    var day = on.requiredDate();
                    steps.move(item.enquiry(), day);
                    Notices.success("Moved to " + Dates.weekday(day));
                    changed.run();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        on.addKeyPressListener(Key.ENTER, press -> save.click());
        var form = new Div(on, save, new Button("Cancel", click -> cancel.run()));
        form.addClassName("assign-act");
        return form;
    }

    void taskDone(FollowUp item) {
        if (item.task() != null) {
            steps.taskDone(item.enquiry(), item.task());
            Notices.success("Task done");
        }
    }
}

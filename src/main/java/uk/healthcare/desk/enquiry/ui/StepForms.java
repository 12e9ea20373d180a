package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.TaskId;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.Notices;

/** The forms of the next step and of tasks. */
@SpringComponent
class StepForms {

    private final NextStepService steps;
    private final CurrentStaff current;
    private final Clock clock;

    StepForms(NextStepService steps, CurrentStaff current, Clock clock) {
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    /** @param done the step before is done, rather than replaced */
    TextForm nextStep(EnquiryDetails enquiry, boolean done, Runnable changed) {
        var on = new DateField("By", "nextStepOn", London.dateOf(clock.instant()));
        var waiting = CaseForms.select("Waiting for", WaitingFor.values());
        waiting.setValue(WaitingFor.US);
        var kind = CaseForms.select("Kind", StepKind.values());
        kind.setValue(StepKind.ACTION);
        var form = new TextForm("What comes next", "nextStep", done ? "Done, this is next" : "Save next step", text -> {
            var step = new NextStep(text, on.requiredDate(), kind.getValue(), waiting.getValue());
            if (done) {
                steps.complete(enquiry.id(), step);
            } else {
                steps.set(enquiry.id(), step);
            }
            Notices.success("Next step saved");
            changed.run();
        });
        if (!done && enquiry.nextStep() != null) {
            form.value(enquiry.nextStep().action());
            on.setDate(enquiry.nextStep().dueOn());
            waiting.setValue(enquiry.nextStep().waitingFor());
            kind.setValue(enquiry.nextStep().kind());
        }
        return form.field("nextStepOn", on).field("waitingFor", waiting).field("kind", kind);
    }

    TextForm task(EnquiryDetails enquiry, Runnable changed) {
        var on = new DateField("By", "taskOn", London.dateOf(clock.instant()));
        return new TextForm("What has to be done", "taskTitle", "Add task", text -> {
                    steps.addTask(
                            enquiry.id(), text, on.requiredDate(), current.get().id());
                    Notices.success("Task added");
                    changed.run();
                })
                .field("taskOn", on);
    }

    void taskDone(EnquiryDetails enquiry, TaskId task) {
        steps.taskDone(enquiry.id(), task);
    }
}

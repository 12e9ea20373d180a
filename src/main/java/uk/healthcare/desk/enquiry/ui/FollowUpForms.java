package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Objects;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
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

    private static final int WEEK = 7;

    private final NextStepService steps;
    private final CaseService cases;
    private final FormDrafts drafts;
    private final Clock clock;

    FollowUpForms(NextStepService steps, CaseService cases, FormDrafts drafts, Clock clock) {
        this.steps = steps;
        this.cases = cases;
        this.drafts = drafts;
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

    /** Whoever has to move was asked again. */
    TextForm chase(FollowUp item, Runnable changed) {
        var whom = CaseForms.select(
                "Who was asked", new WaitingFor[] {WaitingFor.ENQUIRER, WaitingFor.PARTNER, WaitingFor.POST});
        whom.setValue(item.waitingFor() == null || item.waitingFor() == WaitingFor.US ? null : item.waitingFor());
        var channel = CaseForms.select("How", Channel.recorded().toArray(Channel[]::new));
        channel.setValue(Channel.EMAIL);
        var today = London.dateOf(clock.instant());
        var again = new DateField("Ask again on", "nextStepOn", today);
        again.setDate(today.plusDays(WEEK));
        return new TextForm("What you asked", "text", "Record chaser", text -> {
                    var day = again.requiredDate();
                    var asked = Objects.requireNonNullElse(whom.getValue(), WaitingFor.US);
                    steps.chase(item.enquiry(), asked, channel.getValue(), text, day);
                    Notices.success("Chaser recorded. Ask again on " + Dates.weekday(day));
                    changed.run();
                })
                .field("waitingFor", whom)
                .field("channel", channel)
                .field("nextStepOn", again);
    }

    /** A note as on the page of the enquiry; begun in one place it goes on in the other. */
    TextForm note(FollowUp item, Runnable changed) {
        var draft = drafts.of("enquiry." + item.enquiry() + ".note", String.class);
        var form = new TextForm("Internal note", "note", "Save note", text -> {
            cases.note(item.enquiry(), text);
            draft.discard();
            Notices.success("Note saved");
            changed.run();
        });
        form.addClassName("note-form");
        return form.draft(draft);
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
                    var before = steps.move(item.enquiry(), day);
                    Notices.undo("Moved to " + Dates.weekday(day), () -> {
                        steps.moveBack(item.enquiry(), day, before);
                        changed.run();
                    });
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

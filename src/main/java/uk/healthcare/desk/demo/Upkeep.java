package uk.healthcare.desk.demo;

import java.time.LocalDate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;

/** What the owner of an open case has planned: some of it late, some for today, most for the days to come. */
final class Upkeep {

    private final Scene scene;
    private final Cast.Member owner;

    Upkeep(Scene scene, Cast.Member owner) {
        this.scene = scene;
        this.owner = owner;
    }

    void plan() {
        var today = London.dateOf(scene.pace().now());
        if (othersMoveNext(today) && scene.draw().chance(0.8)) {
            return;
        }
        var due = due(today);
        var planned = due.isBefore(today) ? due : today;
        if (!scene.pace().until(planned.minusDays(scene.draw().between(0, 6)))
                && !scene.pace().working(0.02, 0.3)) {
            return;
        }
        if (scene.draw().chance(0.35)) {
            var day = today.plusDays(scene.draw().between(-4, 12));
            var dueOn = day.isBefore(scene.pace().day()) ? scene.pace().day() : day;
            scene.enquiry().task(scene.say("task"), dueOn, owner.id(), scene.act(owner));
        }
        if (scene.enquiry().stage() != Stage.TRIAGE && !scene.pace().day().isAfter(due)) {
            scene.enquiry().nextStep(step(due), scene.draw().chance(0.5), scene.act(owner));
        }
    }

    private boolean othersMoveNext(LocalDate today) {
        var step = scene.enquiry().nextStep();
        return step != null
                && step.waitingFor() != WaitingFor.US
                && step.dueOn().isAfter(today);
    }

    private LocalDate due(LocalDate today) {
        var lot = scene.draw().between(0, 99);
        return today.plusDays(
                lot < 20
                        ? -scene.draw().between(1, 8)
                        : lot < 36
                                ? 0
                                : lot < 68
                                        ? scene.draw().between(1, 7)
                                        : scene.draw().between(8, 30));
    }

    private NextStep step(LocalDate due) {
        if (scene.draw().chance(0.1)) {
            return new NextStep(scene.say("step.VISIT"), due, StepKind.VISIT, WaitingFor.ENQUIRER);
        }
        var lot = scene.draw().between(0, 9);
        var waiting = lot < 5
                ? WaitingFor.US
                : lot < 7 ? WaitingFor.ENQUIRER : lot < 9 ? WaitingFor.PARTNER : WaitingFor.POST;
        return new NextStep(scene.say("step"), due, StepKind.ACTION, waiting);
    }
}

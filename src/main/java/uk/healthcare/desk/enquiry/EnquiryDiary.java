package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.TaskId;

/** What is written down of a case from day to day, in any stage: holds, next steps, notes, contacts, tasks. */
@MappedSuperclass
abstract class EnquiryDiary extends EnquiryReferrals {

    public void hold(HoldKind kind, LocalDate until, String reason, Act act) {
        requireOpen();
        if (!until.isAfter(London.dateOf(act.at()))) {
            throw new RuleViolation("enquiry.hold.past").at("holdUntil");
        }
        if (until.isAfter(London.dateOf(act.at()).plusYears(2))) {
            throw new RuleViolation("enquiry.hold.far").at("holdUntil");
        }
        holds.begin(self(), kind, Limits.required("holdReason", reason, 500), until, act);
        clocks.reckon(act, holds);
        nextStep = new NextStep(
                kind == HoldKind.NURTURE ? "Come back to it" : "See whether it can go on",
                until,
                StepKind.ACTION,
                switch (kind) {
                    case AWAITING_ENQUIRER, NURTURE -> WaitingFor.ENQUIRER;
                    case AWAITING_PARTNER -> WaitingFor.PARTNER;
                    case WITH_POST -> WaitingFor.POST;
                });
        record(act, TimelineKind.HOLD, "On hold", reason, null);
    }

    public void releaseHold(Act act) {
        if (holds.open() == null) {
            return;
        }
        holds.end(act.at());
        clocks.reckon(act, holds);
        nextStep = NextStep.ofUs("Go on: the hold has ended", London.dateOf(act.at()));
        record(act, TimelineKind.HOLD, "Hold ended", null, null);
    }

    /** Sets the next step. {@code done} says that the step before was done, not replaced. */
    public void nextStep(NextStep step, boolean done, Act act) {
        requireOpen();
        var before = nextStep;
        nextStep = step.checked(London.dateOf(act.at()));
        var title = done && before != null ? "Done: " + before.action() : "Next step: " + nextStep.action();
        record(act, TimelineKind.NEXT_STEP, title, done ? "Next step: " + nextStep.action() : null, null);
    }

    /** Something for colleagues to read; never part of a message to anybody outside. */
    public void note(String text, Act act) {
        record(act, TimelineKind.NOTE, "Internal note", Limits.required("note", text, EnquiryFields.DESCRIPTION), null);
    }

    /** A conversation with the enquirer, a partner or a post. */
    public void contact(Channel channel, String with, String text, Act act) {
        contacted("Contact with " + Limits.required("contactWith", with, 160) + channel.way(), text, null, act);
    }

    /** A conversation about one of the partners, with them or the enquirer; a visit is one too. */
    public void contactAbout(ReferralId referral, String title, String text, Act act) {
        requireOpen();
        contacted(title, text, referral, act);
    }

    /** A visit is planned with that partner: it is the next step. */
    public void visitPlanned(ReferralId referral, String title, String who, NextStep visit, Act act) {
        requireOpen();
        nextStep = NextStep.fitting(visit).checked(London.dateOf(act.at()));
        record(act, TimelineKind.NEXT_STEP, title, "Who takes part: " + who, referral);
    }

    public void visitCalledOff(ReferralId referral, String title, String why, Act act) {
        record(act, TimelineKind.NEXT_STEP, title, why, referral);
    }

    /** A visit ended with its partner. When it was the next step, somebody has to find another one. */
    public void visitEnded(ReferralId referral, String planned, String title, Act act) {
        if (nextStep != null && nextStep.kind() == StepKind.VISIT && nextStep.isOf(planned)) {
            nextStep = NextStep.ofUs("Decide how to go on: a visit will not be", London.dateOf(act.at()));
        }
        record(act, TimelineKind.NEXT_STEP, title, null, referral);
    }

    /** Whoever has to move was reminded. The step stays, until the day on which we ask again. */
    public void chase(WaitingFor whom, Channel channel, String text, LocalDate again, Act act) {
        requireOpen();
        if (whom == WaitingFor.US) {
            throw new RuleViolation("enquiry.chase.us").at("waitingFor");
        }
        var action = nextStep == null ? "Ask again" : nextStep.action();
        nextStep = new NextStep(action, again, StepKind.ACTION, whom).checked(London.dateOf(act.at()));
        contacted("Chased the " + whom.name().toLowerCase(Locale.ROOT) + channel.way(), text, null, act);
    }

    /** Takes a move of the next step to another day back, while that is still how it stands. */
    public void stepMovedBack(NextStep moved, NextStep before, Act act) {
        if (!stage.isOpen() || !moved.equals(nextStep)) {
            throw new RuleViolation("enquiry.undo.followed");
        }
        nextStep = before;
        record(act, TimelineKind.UNDONE, "Undone: next step moved", null, null);
    }

    /** One that is recorded late changes nothing of what the clocks know of later ones. */
    private void contacted(String title, String text, @Nullable ReferralId referral, Act act) {
        record(act, TimelineKind.CONTACT, title, Limits.required("text", text, EnquiryFields.DESCRIPTION), referral);
        if (lastContactAt != null && lastContactAt.isAfter(act.at())) {
            return;
        }
        lastContactAt = act.at();
        if (stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP) {
            restartFollowUp(act);
        }
    }

    public void task(String title, LocalDate dueOn, @Nullable StaffId assignee, Act act) {
        requireOpen();
        var today = London.dateOf(act.at());
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(2))) {
            throw new RuleViolation("enquiry.task.date").at("taskOn");
        }
        var words = Limits.required("taskTitle", title, 200);
        tasks.add(new Task(self(), words, dueOn, assignee, act));
        record(act, TimelineKind.TASK, "Task: " + words, null, null);
    }

    public void taskDone(TaskId task, Act act) {
        tasks.stream()
                .filter(t -> t.isOpen() && t.id().equals(task))
                .findFirst()
                .ifPresent(t -> {
                    t.done(act);
                    record(act, TimelineKind.TASK, "Task done: " + t.title(), null, null);
                });
    }
}

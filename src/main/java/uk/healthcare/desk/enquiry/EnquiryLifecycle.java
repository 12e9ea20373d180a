package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;

/** How an enquiry moves between its stages: one private way through, closing, reopening, and taking a move back. */
@MappedSuperclass
abstract class EnquiryLifecycle extends EnquiryState {

    static final int OUTCOME_REASON = 500;

    abstract Enquiry self();

    /** What each stage asks for and whether this enquiry has it. */
    public Readiness readiness() {
        return new Readiness(facts(stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP));
    }

    /** @param introduced whether an introduction holds: one from before a move back to matching does not */
    final ReadinessFacts facts(boolean introduced) {
        return new ReadinessFacts(
                ownerId != null,
                marketCode != null,
                organisation != null,
                enquirer != null && enquirer.isReachable(),
                !summary.isBlank(),
                track != null,
                !need.areas().isEmpty(),
                !need.models().isEmpty(),
                screening != null && screening.passed(),
                patientData.isResolved(),
                partners,
                dueDiligence == DueDiligenceState.CLEAR,
                introduced,
                stage == Stage.FOLLOW_UP);
    }

    /**
     * Closes an open enquiry. Ends its clocks, holds, tasks and next step; open referrals end through
     * {@link ClosingParticipant}.
     *
     * @throws RuleViolation when closed already, without a reason, when an agreement is claimed that is not recorded,
     *     or a duplicate does not say of what
     */
    public void close(Outcome outcome, String reason, @Nullable EnquiryId duplicateOf, Act act) {
        if (!stage.isOpen()) {
            throw new RuleViolation("enquiry.closed.already");
        }
        var why = Limits.required("outcomeReason", reason, OUTCOME_REASON);
        if (outcome == Outcome.AGREEMENT_REACHED && agreedPartnerId == null) {
            throw new RuleViolation("enquiry.close.agreement-missing").at("outcome");
        }
        if (outcome == Outcome.DUPLICATE
                && (duplicateOf == null || duplicateOf.value() == Objects.requireNonNull(id))) {
            throw new RuleViolation("enquiry.close.duplicate-of").at("duplicateOf");
        }
        stageBefore = stage;
        moveTo(Stage.CLOSED, act, why);
        this.outcome = outcome;
        outcomeReason = why;
        duplicateOfId = outcome == Outcome.DUPLICATE ? duplicateOf : null;
        closedAt = act.at();
        closedBy = act.by();
        holds.release(act.at());
        clocks.endAll(act.at());
        tasks.stream().filter(Task::isOpen).forEach(task -> task.cancel(act.at()));
        nextStep = null;
    }

    /** Opens a closed enquiry again, at the stage it had before. The clocks that the closing ended start anew. */
    public void reopen(String reason, Act act) {
        if (stage != Stage.CLOSED) {
            throw new RuleViolation("enquiry.reopen.open");
        }
        if (duplicateOfId != null) {
            throw new RuleViolation("enquiry.reopen.merged");
        }
        var closed = Objects.requireNonNull(closedAt);
        moveTo(Objects.requireNonNull(stageBefore), act, Limits.required("reason", reason, 500));
        forgetClosing();
        holds.end(act.at());
        nextStep = NextStep.ofUs(NextStep.DECIDE, London.dateOf(act.at()));
        clocks.restart(self(), closed, act, holds);
    }

    /** Only asked: a manager decides. */
    public void askToReopen(String reason, Act act) {
        if (stage != Stage.CLOSED) {
            throw new RuleViolation("enquiry.reopen.open");
        }
        var why = Limits.required("reason", reason, 500);
        record(act, TimelineKind.NOTE, "A manager is asked to reopen", why, null);
    }

    /** Moves back to an earlier stage. */
    public void moveBack(Stage target, String reason, Act act) {
        if (!stage.isOpen() || !stage.isBack(target)) {
            throw new RuleViolation("enquiry.stage.illegal");
        }
        var why = Limits.required("reason", reason, 500);
        var officer = stage == Stage.MATCHING ? lastMove().ownerBefore() : null;
        moveTo(target, act, why);
        if (target == Stage.RECEIVED) {
            ownerId = null;
            nextStep = NextStep.ofUs(NextStep.TRIAGE, London.dateOf(act.at()));
        } else if (target == Stage.TRIAGE) {
            ownerId = officer == null ? ownerId : officer;
            clocks.end(ClockKind.FIRST_APPROACH, null, act.at());
            nextStep = NextStep.ofUs(NextStep.COMPLETE_TRIAGE, London.dateOf(act.at()));
        } else {
            clocks.end(ClockKind.FOLLOW_UP, null, act.at());
            nextStep = NextStep.ofUs("Choose other partners to approach", London.dateOf(act.at()));
        }
        startClockOfStage(act);
    }

    /** Whether the last move can be taken back: nothing has happened to the enquiry since. */
    public boolean isUndoable() {
        var move = lastMove();
        return move.from() != null
                && duplicateOfId == null
                && StageMove.isReversible(move.from(), move.to(), partners)
                && updatedAt.equals(move.at());
    }

    /**
     * Takes the last move back: stage, owner, clocks, holds, tasks and next step are as they were.
     *
     * @throws RuleViolation when something has followed from it, or it was somebody else's
     */
    public void undo(Act act) {
        var move = lastMove();
        if (!isUndoable() || !Objects.equals(move.by(), act.by())) {
            throw new RuleViolation("enquiry.undo.followed");
        }
        takeBack(move, act);
    }

    /** Opens a duplicate again as it was when it was merged, whatever was noted on it since. */
    final void undoMerge(Act act) {
        takeBack(lastMove(), act);
    }

    private void takeBack(StageMove move, Act act) {
        move.undo(act.at());
        stage = Objects.requireNonNull(move.from());
        stageEnteredAt = lastMove().at();
        ownerId = move.ownerBefore();
        nextStep = move.nextStepBefore();
        holds.undo(move.at());
        clocks.undo(move.at(), act, holds);
        tasks.forEach(task -> task.resumeIfCancelledAt(move.at()));
        if (move.to() == Stage.CLOSED) {
            forgetClosing();
        }
        record(act, TimelineKind.UNDONE, "Undone: " + words(move.from(), move.to()), null, null);
    }

    /** Who took the last move, for asking before undoing. */
    public @Nullable StaffId lastMovedBy() {
        return lastMove().by();
    }

    final void moveTo(Stage target, Act act, @Nullable String reason) {
        if (!stage.next().contains(target)) {
            throw new RuleViolation("enquiry.stage.illegal");
        }
        moves.add(new StageMove(self(), stage, target, act, reason, ownerId, nextStep));
        record(act, TimelineKind.STAGE, words(stage, target), reason, null);
        stage = target;
        stageEnteredAt = act.at();
    }

    final void record(Act act, TimelineKind kind, String title, @Nullable String body, @Nullable ReferralId referral) {
        timeline.add(new TimelineEntry(self(), act, kind, title, body, referral));
        updatedAt = act.at();
    }

    final void requireOpen() {
        if (!stage.isOpen()) {
            throw new RuleViolation("enquiry.closed.already");
        }
    }

    final void requireStage(Stage... allowed) {
        for (var one : allowed) {
            if (stage == one) {
                return;
            }
        }
        throw new RuleViolation("enquiry.stage.illegal");
    }

    private void startClockOfStage(Act act) {
        switch (stage) {
            case RECEIVED, TRIAGE -> clocks.keepRunning(self(), ClockKind.TRIAGE, act, holds);
            case MATCHING -> clocks.keepRunning(self(), ClockKind.FIRST_APPROACH, act, holds);
            case INTRODUCED, FOLLOW_UP -> clocks.keepRunning(self(), ClockKind.FOLLOW_UP, act, holds);
            case CLOSED -> {}
        }
    }

    private void forgetClosing() {
        outcome = null;
        outcomeReason = null;
        duplicateOfId = null;
        closedAt = null;
        closedBy = null;
        stageBefore = null;
    }

    private StageMove lastMove() {
        return moves.stream()
                .filter(move -> !move.isUndone())
                .max(Comparator.comparing(StageMove::at))
                .orElseThrow();
    }

    private static String words(@Nullable Stage from, Stage to) {
        return (from == null ? "" : from.word() + " → ") + to.word();
    }
}

package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;

/**
 * One request for UK expertise, from first contact to outcome. Every change has a name here and goes through its rule;
 * there is no other way to change an enquiry.
 */
@Entity
public class Enquiry extends EnquiryMerging {

    protected Enquiry() {}

    private Enquiry(Receipt receipt, Act act) {
        this.reference = receipt.reference();
        this.requestKey = receipt.requestKey();
        this.stage = Stage.RECEIVED;
        this.stageEnteredAt = act.at();
        this.receivedAt = act.at();
        this.updatedAt = act.at();
        this.createdBy = act.by();
        this.demonstration = receipt.demonstration();
        take(receipt.fields(), receipt.parties());
    }

    /** A new enquiry, received at the moment of the act. */
    public static Enquiry receive(Receipt receipt, Act act) {
        var enquiry = new Enquiry(receipt, act);
        enquiry.moves.add(new StageMove(enquiry, null, Stage.RECEIVED, act, null, null, null));
        enquiry.record(act, TimelineKind.RECEIVED, "Received", receipt.fields().description(), null);
        enquiry.clocks.start(enquiry, ClockKind.ACKNOWLEDGE, null, act, enquiry.holds);
        var due = enquiry.clocks.start(enquiry, ClockKind.TRIAGE, null, act, enquiry.holds);
        enquiry.nextStep = NextStep.ofUs(NextStep.TRIAGE, London.dateOf(due));
        return enquiry;
    }

    @Override
    Enquiry self() {
        return this;
    }

    /** Takes an enquiry out of the queue. Claiming one's own again changes nothing. */
    public void claim(StaffId officer, Act act) {
        if (stage == Stage.TRIAGE && officer.equals(ownerId)) {
            return;
        }
        if (stage != Stage.RECEIVED) {
            throw new RuleViolation("enquiry.claim.taken");
        }
        moveTo(Stage.TRIAGE, act, null);
        ownerId = officer;
    }

    /** Takes the screening's answers. Giving the same again changes nothing. */
    public void screen(Screening answers, Act act) {
        requireOpen();
        if (answers.saysTheSameAs(screening)) {
            return;
        }
        screening = answers;
        record(
                act,
                TimelineKind.EDITED,
                answers.passed() ? "Screened: real, ours and clear" : "Screened: not passed",
                answers.note(),
                null);
    }

    /** The acknowledgement was given. Saying so again changes nothing. */
    public void acknowledged(Channel channel, String text, Act act) {
        if (acknowledgedAt != null) {
            return;
        }
        acknowledgedAt = act.at();
        clocks.meet(ClockKind.ACKNOWLEDGE, null, act.at());
        record(act, TimelineKind.ACKNOWLEDGED, "Acknowledged", text, null);
    }

    /** Hands over to a partnership manager, or leaves in the Matching pool when {@code to} is null. */
    public void handOver(@Nullable StaffId to, Act act) {
        requireStage(Stage.TRIAGE);
        readiness().require(Stage.MATCHING);
        holds.release(act.at());
        moveTo(Stage.MATCHING, act, null);
        ownerId = to;
        clocks.meet(ClockKind.TRIAGE, null, act.at());
        var due = clocks.start(this, ClockKind.FIRST_APPROACH, null, act, holds);
        nextStep = NextStep.ofUs(NextStep.CHOOSE_PARTNERS, London.dateOf(due));
    }

    /** Takes an enquiry out of the Matching pool. */
    public void claimFromPool(StaffId manager, Act act) {
        if (manager.equals(ownerId)) {
            return;
        }
        if (stage != Stage.MATCHING || ownerId != null) {
            throw new RuleViolation("enquiry.claim.taken");
        }
        ownerId = manager;
        record(act, TimelineKind.ASSIGNED, "Taken from the Matching pool", null, null);
    }

    /** Gives the enquiry to somebody else; one that nobody had claimed is thereby claimed. */
    public void assign(StaffId to, String name, Act act) {
        requireOpen();
        if (to.equals(ownerId)) {
            return;
        }
        if (stage == Stage.RECEIVED) {
            moveTo(Stage.TRIAGE, act, null);
        }
        ownerId = to;
        record(act, TimelineKind.ASSIGNED, "Assigned to " + name, null, null);
    }

    /**
     * Takes an assignment back: to whom it belonged, or to the queue or pool when that was nobody. What was closed
     * meanwhile stays with who closed it.
     */
    public void undoAssignment(@Nullable StaffId before, Act act) {
        if (!stage.isOpen()) {
            return;
        }
        if (stage == Stage.TRIAGE && before == null) {
            moveBack(Stage.RECEIVED, "Assignment undone", act);
        } else {
            ownerId = before;
            record(act, TimelineKind.ASSIGNED, "Assignment undone", null, null);
        }
    }

    public void restrict(boolean restricted, Act act) {
        if (this.restricted != restricted) {
            this.restricted = restricted;
            record(act, TimelineKind.EDITED, restricted ? "Restricted" : "No longer restricted", null, null);
        }
    }

    public void collaborator(StaffId person, String name, boolean on, Act act) {
        if (on ? collaborators.add(person) : collaborators.remove(person)) {
            record(act, TimelineKind.ASSIGNED, name + (on ? " joined the case" : " left the case"), null, null);
        }
    }
}

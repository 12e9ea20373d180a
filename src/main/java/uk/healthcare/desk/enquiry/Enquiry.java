package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.TaskId;

/**
 * One request for UK expertise, from first contact to outcome. Every change has a name here and goes through its rule;
 * there is no other way to change an enquiry.
 */
@Entity
public class Enquiry extends EnquiryReferrals {

    @SuppressWarnings("NullAway.Init")
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
        enquiry.nextStep = NextStep.ofUs("Triage", London.dateOf(due));
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
        record(act, TimelineKind.EDITED, answers.passed() ? "Screened: real, ours and clear" : "Screened: not passed",
                answers.note(), null);
    }

    public void suspectPatientData(Act act) {
        if (patientData != PatientData.SUSPECTED) {
            patientData = PatientData.SUSPECTED;
            patientDataIsFrom(act, "May contain patient data");
        }
    }

    /** Somebody looked and found none. Saying so again changes nothing. */
    public void noPatientDataFound(Act act) {
        if (patientData != PatientData.NONE_FOUND) {
            patientData = PatientData.NONE_FOUND;
            patientDataIsFrom(act, "Looked for patient data: none found");
        }
    }

    /** Replaces passages that hold patient data in the summary and the description; the timeline's are the caller's. */
    public void replacePatientData(List<String> passages, Act act) {
        for (var passage : passages) {
            description = description.replace(passage, PatientPassages.REPLACEMENT);
            summary = summary.replace(passage, PatientPassages.REPLACEMENT);
        }
        patientData = PatientData.REPLACED;
        patientDataIsFrom(act, "Patient data replaced");
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
        nextStep = NextStep.ofUs("Choose partners to approach", London.dateOf(due));
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

    /** Takes an assignment back: to whom it belonged, or to the queue or pool when that was nobody. */
    public void undoAssignment(@Nullable StaffId before, Act act) {
        if (stage == Stage.TRIAGE && before == null) {
            moveBack(Stage.RECEIVED, "Assignment undone", act);
        } else {
            ownerId = before;
            record(act, TimelineKind.ASSIGNED, "Assignment undone", null, null);
        }
    }

    public void hold(HoldKind kind, LocalDate until, String reason, Act act) {
        requireOpen();
        if (!until.isAfter(London.dateOf(act.at()))) {
            throw new RuleViolation("enquiry.hold.past").at("holdUntil");
        }
        holds.begin(this, kind, Limits.required("holdReason", reason, 500), until, act);
        clocks.reckon(act, holds);
        nextStep = new NextStep(kind == HoldKind.NURTURE ? "Come back to it" : "See whether it can go on", until,
                StepKind.ACTION, switch (kind) {
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
        holds.release(act.at());
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
        var title = "Contact with " + Limits.required("contactWith", with, 160);
        record(act, TimelineKind.CONTACT, title, Limits.required("text", text, EnquiryFields.DESCRIPTION), null);
        lastContactAt = act.at();
        if (stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP) {
            restartFollowUp(act);
        }
    }

    /** Takes what was typed together with what somebody saved meanwhile; see {@link FieldMerge}. */
    public void edit(EnquiryFields before, EnquiryFields mine, PartyRegister register, Act act) {
        requireOpen();
        var merge = new FieldMerge(before, fields(), mine.checked());
        var merged = merge.merged(version).checked();
        if (merge.changed().isEmpty()) {
            return;
        }
        take(merged, register.find(merged));
        record(act, TimelineKind.EDITED, "Changed " + String.join(", ", merge.changed()), null, null);
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

    public void task(String title, LocalDate dueOn, @Nullable StaffId assignee, Act act) {
        requireOpen();
        tasks.add(new Task(this, Limits.required("taskTitle", title, 200), dueOn, assignee, act));
        record(act, TimelineKind.TASK, "Task: " + title.strip(), null, null);
    }

    public void taskDone(TaskId task, Act act) {
        tasks.stream().filter(t -> t.isOpen() && t.id().equals(task)).findFirst().ifPresent(t -> {
            t.done(act);
            record(act, TimelineKind.TASK, "Task done: " + t.title(), null, null);
        });
    }

    /** What people typed, as it stands now. */
    public EnquiryFields fields() {
        return new EnquiryFields(summary, description, source, campaign,
                organisation == null ? null : organisation.name(),
                organisation == null ? OrganisationKind.OTHER : organisation.kind(),
                marketCode,
                enquirer == null ? null : Enquirer.given(enquirer.name(), enquirer.email()),
                enquirer == null ? null : enquirer.jobTitle(),
                enquirer == null ? null : enquirer.email(),
                enquirer == null ? null : enquirer.phone(),
                enquirer == null ? "en" : enquirer.language(),
                track, priority, need.areas(), need.otherArea(), need.models(), need.settings(), need.careModels(),
                need.scale(), need.budgetGbp(), need.wantedBy());
    }

    private void take(EnquiryFields fields, Parties parties) {
        summary = fields.summary();
        description = fields.description();
        source = fields.source();
        campaign = fields.campaign();
        marketCode = fields.marketCode();
        track = fields.track();
        priority = fields.priority();
        organisation = parties.organisation();
        enquirer = parties.enquirer();
        need.take(fields);
        var now = EnquiryWords.of(
                reference, fields.summary(), fields.organisation(), fields.enquirer(), fields.email());
        words.retainAll(now);
        words.addAll(now);
    }

    private void patientDataIsFrom(Act act, String title) {
        patientDataBy = act.by();
        patientDataAt = act.at();
        record(act, TimelineKind.EDITED, title, null, null);
    }

    private void requireOpen() {
        if (!stage.isOpen()) {
            throw new RuleViolation("enquiry.closed.already");
        }
    }
}

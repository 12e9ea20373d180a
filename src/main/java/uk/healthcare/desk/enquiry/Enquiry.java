package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;

/**
 * One request for UK expertise, from first contact to outcome. Every change has a name here and goes through its rule;
 * there is no other way to change an enquiry.
 */
@Entity
public class Enquiry extends EnquiryDiary {

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
        record(
                act,
                TimelineKind.EDITED,
                answers.passed() ? "Screened: real, ours and clear" : "Screened: not passed",
                answers.note(),
                null);
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
        summary = summary.substring(0, Math.min(summary.length(), EnquiryFields.SUMMARY));
        findBy(fields());
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

    /** Takes what was typed together with what somebody saved meanwhile; see {@link FieldMerge}. */
    public void edit(EnquiryFields before, EnquiryFields mine, PartyRegister register, Act act) {
        requireOpen();
        var merge = new FieldMerge(before, fields(), mine.checked());
        var merged = merge.merged(version).checked();
        if (merge.changed().isEmpty()) {
            return;
        }
        var sameTargets = merged.priority() == priority && merged.track() == track;
        take(merged, register.find(merged));
        if (!sameTargets) {
            clocks.retarget(this, act, holds);
        }
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

    /** What people typed, as it stands now. */
    public EnquiryFields fields() {
        return new EnquiryFields(
                summary,
                description,
                source,
                campaign,
                organisation == null ? null : organisation.name(),
                organisation == null ? OrganisationKind.OTHER : organisation.kind(),
                marketCode,
                enquirer == null ? null : Enquirer.given(enquirer.name(), enquirer.email()),
                enquirer == null ? null : enquirer.jobTitle(),
                enquirer == null ? null : enquirer.email(),
                enquirer == null ? null : enquirer.phone(),
                enquirer == null ? "en" : enquirer.language(),
                track,
                priority,
                need.areas(),
                need.otherArea(),
                need.models(),
                need.settings(),
                need.careModels(),
                need.scale(),
                need.budgetGbp(),
                need.wantedBy());
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
        findBy(fields);
    }

    private void findBy(EnquiryFields fields) {
        var now =
                EnquiryWords.of(reference, fields.summary(), fields.organisation(), fields.enquirer(), fields.email());
        words.retainAll(now);
        words.addAll(now);
    }

    private void patientDataIsFrom(Act act, String title) {
        patientDataBy = act.by();
        patientDataAt = act.at();
        record(act, TimelineKind.EDITED, title, null, null);
    }
}

package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;

/**
 * How a duplicate goes over into the enquiry that goes on, and out of it again. Nothing of the one that goes on is
 * overwritten; due diligence and consent never go over.
 */
@MappedSuperclass
abstract class EnquiryMerging extends EnquiryCorrespondence {

    /** The enquiry into which this one was merged; null for one that was not. */
    public @Nullable EnquiryId mergedInto() {
        return duplicateOfId;
    }

    /**
     * Takes over what the duplicate has and this one lacks, before the duplicate closes.
     *
     * @param own whether this is a case of whoever merges; nobody makes it theirs by merging into it
     */
    TakenOver takeOver(Enquiry from, boolean own, Act act) {
        var tasksOfIt = from.tasks.stream().filter(Task::isOpen).toList();
        tasksOfIt.forEach(task -> pass(task, from, self()));
        var hidden = restricted && !from.restricted;
        from.restricted = from.restricted || restricted;
        var taken = new TakenOver(
                tasksOfIt, stepOf(from, act), holdOf(from, act), colleaguesOf(from, own, act), fill(from, act), hidden);
        takePatientData(from, act);
        return taken;
    }

    /** Closed as a duplicate by then; both tell of it. */
    void tellOfMerge(Enquiry from, String told, Act act) {
        from.record(act, TimelineKind.MERGED, "Merged into " + reference, null, null);
        record(act, TimelineKind.MERGED, "Merged from " + from.reference, told.isEmpty() ? null : told, null);
    }

    /**
     * Gives the duplicate, which is open again, what came from it. What has been done with it here meanwhile stays done.
     *
     * @return what the merge had made here and is no longer needed
     */
    Set<Object> giveBack(Enquiry to, MovedRows moved, Act act) {
        var needless = new HashSet<>();
        for (var task : new ArrayList<>(tasks)) {
            if (moved.of(TakenOver.TASK).contains(task.id().value())) {
                pass(task, self(), to);
            } else if (moved.of(TakenOver.STEP).contains(task.id().value()) && task.isOpen()) {
                tasks.remove(task);
                needless.add(task);
            }
        }
        holds.takeOut(moved.of(TakenOver.HOLD)).ifPresent(needless::add);
        collaborators.removeIf(one -> moved.of(TakenOver.COLLABORATOR).contains(one.value()));
        to.restricted = to.restricted && moved.of(TakenOver.RESTRICTED).isEmpty();
        var kept = empty(to, TakenOver.fieldsOf(moved), act);
        clocks.reckon(act, holds);
        to.record(act, TimelineKind.UNDONE, "No longer merged into " + reference, null, null);
        var told = kept.isEmpty() ? null : "Kept, since matching asks for it: " + String.join(", ", kept) + ".";
        record(act, TimelineKind.UNDONE, "No longer merged from " + to.reference, told, null);
        return needless;
    }

    /**
     * What was known of patient data before the merge, if nobody has looked since.
     *
     * @param later duplicates that came after it and stay: what they say went unnoticed beside what it said
     */
    void patientDataAsBefore(PatientDataKnown before, Merge merge, List<Enquiry> later, Act act) {
        if (merge.at().equals(patientDataAt)) {
            patientData = before.state();
            patientDataBy = before.by();
            patientDataAt = before.at();
            later.forEach(duplicate -> takePatientData(duplicate, act));
        }
    }

    PatientDataKnown patientDataKnown() {
        return new PatientDataKnown(patientData, patientDataBy, patientDataAt);
    }

    /** A partner of the duplicate's shortlist that nobody has asked goes over: what was agreed for it does not. */
    void shortlistFollows(Enquiry from, ReferralId referral) {
        var progress = from.partners.stream()
                .filter(p -> p.referral().equals(referral))
                .findFirst()
                .orElseThrow();
        from.partners.remove(progress);
        partners.add(PartnerProgress.shortlisted(referral, progress.partner()).withEnded(progress.ended()));
    }

    boolean isInMatchingOrLater() {
        return stage == Stage.MATCHING || stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP;
    }

    Set<ReferralId> untouchedShortlist() {
        return partners.stream()
                .filter(p -> !p.approached() && !p.accepted() && !p.consented() && !p.introduced() && !p.ended())
                .map(PartnerProgress::referral)
                .collect(Collectors.toSet());
    }

    private static void pass(Task task, Enquiry from, Enquiry to) {
        from.tasks.remove(task);
        to.tasks.add(task);
        task.belongTo(to);
    }

    /** This one has its own next step: that of the duplicate is a task here, unless it only says what its stage asks. */
    private @Nullable Task stepOf(Enquiry from, Act act) {
        var step = from.nextStep;
        if (step == null || step.isOfStage()) {
            return null;
        }
        var task = new Task(self(), step.action(), step.dueOn(), from.ownerId == null ? ownerId : from.ownerId, act);
        tasks.add(task);
        return task;
    }

    private @Nullable Hold holdOf(Enquiry from, Act act) {
        var hold = from.holds.current().orElse(null);
        if (hold == null || holds.open() != null) {
            return null;
        }
        var here = holds.begin(self(), hold.interval().kind(), hold.reason(), hold.untilOn(), act);
        clocks.reckon(act, holds);
        return here;
    }

    /** Nobody sees a restricted case because of a merge. */
    private Set<Long> colleaguesOf(Enquiry from, boolean own, Act act) {
        var joined = new HashSet<Long>();
        if (restricted) {
            return joined;
        }
        var theirs = new HashSet<>(from.collaborators);
        if (own && from.ownerId != null && from.isInMatchingOrLater()) {
            theirs.add(from.ownerId);
        }
        if (!own) {
            theirs.removeIf(person -> person.equals(act.by()));
        }
        for (var person : theirs) {
            if (!person.equals(ownerId) && collaborators.add(person)) {
                joined.add(person.value());
            }
        }
        return joined;
    }

    private Set<String> fill(Enquiry from, Act act) {
        var filled = new FieldFilling(fields(), from.fields()).filled();
        var names = filled.names();
        var parties = new Parties(
                organisation == null ? from.organisation : organisation, enquirer == null ? from.enquirer : enquirer);
        if (organisation == null && parties.organisation() != null) {
            names.add(TakenOver.ORGANISATION);
        }
        if (enquirer == null && parties.enquirer() != null) {
            names.add(TakenOver.ENQUIRER);
        }
        if (!names.isEmpty()) {
            takeAnew(filled.fields(), parties, act);
        }
        return names;
    }

    /** Returns what stays though it came from there: since it was handed over, this one may not lack what matching asks for. */
    private List<String> empty(Enquiry from, Set<String> filled, Act act) {
        var names = stillOf(from, filled);
        var kept = isInMatchingOrLater()
                ? FieldFilling.MATCHING_ASKS.stream().filter(names::contains).toList()
                : List.<String>of();
        kept.forEach(names::remove);
        if (!names.isEmpty()) {
            takeAnew(
                    new FieldFilling(fields(), from.fields()).emptied(names),
                    new Parties(
                            names.contains(TakenOver.ORGANISATION) ? null : organisation,
                            names.contains(TakenOver.ENQUIRER) ? null : enquirer),
                    act);
        }
        return kept;
    }

    /** Of the fields that were filled, those which nobody has changed since. */
    private Set<String> stillOf(Enquiry from, Set<String> filled) {
        var names = new FieldFilling(fields(), from.fields()).ofDuplicate(filled);
        if (filled.contains(TakenOver.ORGANISATION) && Objects.equals(organisation, from.organisation)) {
            names.add(TakenOver.ORGANISATION);
        }
        if (filled.contains(TakenOver.ENQUIRER) && Objects.equals(enquirer, from.enquirer)) {
            names.add(TakenOver.ENQUIRER);
        }
        return names;
    }

    private void takeAnew(EnquiryFields fields, Parties parties, Act act) {
        var sameTargets = fields.track() == track;
        take(fields, parties);
        findAnew();
        if (!sameTargets) {
            clocks.retarget(self(), act, holds);
        }
    }

    /** What has not been looked at in the duplicate has not been looked at here. */
    private void takePatientData(Enquiry from, Act act) {
        var worse = !from.patientData.isResolved()
                && (patientData.isResolved()
                        || (from.patientData == PatientData.SUSPECTED && patientData == PatientData.UNCHECKED));
        if (worse) {
            patientData = from.patientData;
            patientDataBy = act.by();
            patientDataAt = act.at();
        }
    }
}

package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import uk.healthcare.desk.common.Limits;

/** What an enquiry says: typed, changed by several at once, found by its words, freed of patient data. */
@MappedSuperclass
abstract class EnquiryContent extends EnquiryDiary {

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
            clocks.retarget(self(), act, holds);
        }
        record(act, TimelineKind.EDITED, "Changed " + String.join(", ", merge.changed()), null, null);
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

    /** Replaces passages that hold patient data in its own texts; all others are the participants'. */
    void replacePatientData(PatientPassages passages, Act act) {
        if (organisation != null) {
            organisation.replace(passages);
        }
        if (enquirer != null) {
            enquirer.replace(passages);
        }
        take(fields().without(passages), new Parties(organisation, enquirer));
        screening = screening == null ? null : screening.without(passages);
        nextStep = nextStep == null ? null : nextStep.without(passages);
        outcomeReason =
                outcomeReason == null ? null : Limits.fitting(passages.removedFrom(outcomeReason), OUTCOME_REASON);
        patientData = PatientData.REPLACED;
        patientDataIsFrom(act, "Patient data replaced");
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

    final void take(EnquiryFields fields, Parties parties) {
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

    /** Whether who asks is called by what these passages hold. */
    boolean namesHold(PatientPassages passages) {
        return (organisation != null && passages.isIn(organisation.name()))
                || (enquirer != null && (passages.isIn(enquirer.name()) || passages.isIn(enquirer.email())));
    }

    /** Is found by what it says now, where somebody it shares with another enquiry was changed. */
    void findAnew() {
        findBy(fields());
    }

    private void patientDataIsFrom(Act act, String title) {
        patientDataBy = act.by();
        patientDataAt = act.at();
        record(act, TimelineKind.EDITED, title, null, null);
    }
}

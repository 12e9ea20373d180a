package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.staff.Role;

/** What protects an enquiry holds for both: who may see it, and that its texts were looked at for patient data. */
class MergeProtectionTest extends TwoEnquiries {

    @Autowired
    private TriageService triage;

    @Test
    void aRestrictedOneIsNeverShownByAMerge() {
        var manager = actAs(Role.MANAGER);
        management.restrict(from, true);
        assertThatThrownBy(() -> merges.merge(from, into, null)).hasMessage("enquiry.merge.restricted");
        actAs(officer);
        assertThatThrownBy(() -> merges.merge(from, into, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merges.merge(into, from, null)).isInstanceOf(NotFound.class);

        actAs(manager);
        merges.merge(into, from, null);
        assertThat(query.details(into).restricted())
                .as("as restricted as the one it went into")
                .isTrue();
        actAs(officer);
        assertThatThrownBy(() -> query.details(into)).isInstanceOf(NotFound.class);
        actAs(manager);
        merges.undo(into);
        assertThat(query.details(into).restricted()).isFalse();
    }

    @Test
    void whatIsRestrictedLaterHidesWhatWasMergedIntoIt() {
        merges.merge(from, into, null);
        actAs(Role.MANAGER);
        management.restrict(into, true);
        assertThat(query.details(from).restricted()).isTrue();
        actAs(officer);
        assertThatThrownBy(() -> query.details(from)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasNotLookedAtForPatientDataIsNotLookedAtHere() {
        triage.noPatientDataFound(into);
        merges.merge(from, into, null);
        assertThat(query.details(into).patientData()).isEqualTo(PatientData.UNCHECKED);
        merges.undo(from);
        assertThat(query.details(into).patientData()).isEqualTo(PatientData.NONE_FOUND);

        triage.suspectPatientData(from);
        merges.merge(from, into, null);
        assertThat(query.details(into).patientData()).isEqualTo(PatientData.SUSPECTED);
        triage.replacePatientData(into, List.of("Jeddah"), false);
        assertThat(query.details(from).fields().summary()).doesNotContain("Jeddah");
        merges.undo(from);
        assertThat(query.details(from).patientData()).isEqualTo(PatientData.REPLACED);
        assertThat(query.details(into).patientData()).as("looked at since").isEqualTo(PatientData.REPLACED);
    }

    @Test
    void whatADuplicateThatStaysSaysOfPatientDataCountsWhenAnotherIsTakenOut() {
        var third = create("Heart centre, once more");
        triage.noPatientDataFound(into);
        triage.suspectPatientData(from);
        triage.suspectPatientData(third);
        merges.merge(from, into, null);
        merges.merge(third, into, null);
        merges.undo(from);
        assertThat(query.details(into).patientData()).isEqualTo(PatientData.SUSPECTED);
    }

    @Test
    void aPostReadsOnlyWhatWasMergedInFromItsOwnMarkets() {
        var elsewhere = create(
                ChangedFields.of(EnquirySamples.complete(), Map.of("summary", "Clinic in Brasília", "market", "BR")));
        var last = create("The third");
        cases.note(from, "Known to the minister");
        cases.note(elsewhere, "For Brasília only");
        merges.merge(from, elsewhere, null);
        merges.merge(elsewhere, last, null);
        assertThat(bodies(last)).contains("Known to the minister", "For Brasília only");
        var all = bodies(last);

        actAsPostOf("KW");
        assertThat(bodies(last))
                .as("also by way of another market")
                .contains("Known to the minister")
                .doesNotContain("For Brasília only");
        actAsPostOf("KW", "BR");
        assertThat(bodies(last)).containsExactlyElementsOf(all);
    }

    private List<@Nullable String> bodies(EnquiryId enquiry) {
        return query.timeline(enquiry, 0).stream()
                .<@Nullable String>map(TimelineRow::body)
                .toList();
    }
}

package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A duplicate goes over into the enquiry that goes on, row by row, and comes back exactly as it was. */
class MergeTest extends DeskTest {

    /** What a merge may move or change; everything of both enquiries but when they were last changed. */
    private static final List<String> TABLES = List.of(
            "enquiry_service_area",
            "enquiry_engagement_model",
            "enquiry_care_setting",
            "enquiry_collaborator",
            "enquiry_word",
            "partner_progress",
            "enquiry_hold",
            "clock_run",
            "task");

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private TriageService triage;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private NextStepService steps;

    @Autowired
    private MergeService merges;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedIn officer;
    private EnquiryId from;
    private EnquiryId into;

    @BeforeEach
    void twoEnquiries() {
        officer = actAs(Role.OFFICER);
        from = create(fields("Cardiac centre in Jeddah", "120 beds", new BigDecimal("4000000")));
        into = create(fields("Heart hospital", null, null));
    }

    @Test
    void theDuplicateClosesAndBothTellOfIt() {
        merges.merge(from, into, "same organisation");
        assertThat(query.details(from)).satisfies(closed -> {
            assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
            assertThat(closed.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(closed.outcomeReason()).isEqualTo("same organisation");
            assertThat(closed.duplicateOf()).isEqualTo(into);
            assertThat(closed.duplicateOfReference()).isEqualTo(reference(into));
            assertThat(closed.closedByName()).isEqualTo(officer.name());
            assertThat(closed.undoable()).as("there is one way to take it back").isFalse();
        });
        assertThat(titles(from)).contains("Merged into " + reference(into));
        assertThat(titles(into)).contains("Merged from " + reference(from));
        assertThat(audited(from, "enquiry.merge")).isEqualTo(1);
        assertThat(audited(into, "enquiry.merge")).isEqualTo(1);
    }

    @Test
    void nothingIsOverwrittenAndWhatIsLackingIsFilledAndTold() {
        merges.merge(from, into, null);
        var fields = query.details(into).fields();
        assertThat(fields.summary()).isEqualTo("Heart hospital");
        assertThat(fields.scale()).isEqualTo("120 beds");
        assertThat(fields.budgetGbp()).isEqualByComparingTo("4000000");
        assertThat(told(into)).contains("Filled in from it: scale, budget.");
        assertThat(query.details(from).outcomeReason()).isEqualTo("The same request as " + reference(into));
    }

    @Test
    void tasksNextStepHoldAndColleaguesGoOverAndComeBackRowForRow() {
        var colleague = person(Role.PARTNERSHIP_MANAGER);
        triage.claim(from);
        steps.addTask(from, "Send the brochure", tomorrow(), officer.id());
        steps.set(from, NextStep.ofUs("Ring the hospital", tomorrow()));
        actAs(Role.MANAGER);
        management.collaborator(from, colleague.id(), true);
        actAs(officer);
        cases.hold(from, HoldKind.AWAITING_ENQUIRER, tomorrow(), "They look for the plans");
        var before = rows();

        merges.merge(from, into, null);
        assertThat(query.details(into)).satisfies(one -> {
            assertThat(one.tasks()).extracting(TaskRow::title).contains("Send the brochure");
            assertThat(one.hold()).isEqualTo(HoldKind.AWAITING_ENQUIRER);
            assertThat(one.collaborators()).extracting(c -> c.id()).containsExactly(colleague.id());
            assertThat(one.nextStep().action()).as("its own").isEqualTo("Triage");
        });
        assertThat(query.details(from).tasks()).isEmpty();
        assertThat(told(into)).contains("2 open tasks", "its hold", "1 colleague on the case");

        merges.undo(from);
        assertThat(rows()).isEqualTo(before);
        assertThat(audited(from, "enquiry.merge.undo")).isEqualTo(1);
        assertThat(audited(into, "enquiry.merge.undo")).isEqualTo(1);
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.none");
    }

    @Test
    void whatCameAfterwardsStays() {
        steps.addTask(from, "Send the brochure", tomorrow(), null);
        merges.merge(from, into, null);
        cases.note(into, "They rang");
        steps.addTask(into, "Ring back", tomorrow(), null);
        var brochure = query.details(into).tasks().stream()
                .filter(task -> task.title().equals("Send the brochure"))
                .findFirst()
                .orElseThrow();
        steps.taskDone(into, brochure.id());
        cases.edit(
                into,
                query.details(into).fields(),
                withScale(query.details(into).fields(), "90 beds"));

        merges.undo(from);
        assertThat(titles(into)).contains("Internal note", "Task: Ring back");
        assertThat(query.details(into).tasks()).extracting(TaskRow::title).containsExactly("Ring back");
        assertThat(query.details(into).fields().scale()).as("said since").isEqualTo("90 beds");
        assertThat(query.details(into).fields().budgetGbp())
                .as("only filled in")
                .isNull();
        assertThat(query.details(from).tasks()).as("done since").isEmpty();
        assertThat(jdbc.sql("select enquiry_id from task where id = ?")
                        .param(brochure.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(from.value());
    }

    @Test
    void theTimelineIsShownTogetherHoweverLongItIs() {
        triage.claim(from);
        jdbc.sql("""
                        insert into timeline_entry (id, enquiry_id, at, kind, title)
                        select next value for timeline_entry_seq + 9000000000 + seq, :from,
                          date_sub(utc_timestamp(6), interval seq second), 'NOTE', concat('Entry ', seq) from seq_1_to_2000""").param("from", from.value()).update();
        var alone = query.timeline(into, 0);
        assertThat(alone).allMatch(row -> row.origin() == null);
        merges.merge(from, into, null);
        var together = query.timeline(into, 0);
        assertThat(together)
                .hasSize(EnquiryPageQuery.TIMELINE_PAGE)
                .isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(together).anySatisfy(row -> {
            assertThat(row.title()).startsWith("Entry ");
            assertThat(row.origin()).isEqualTo(new TimelineRow.Origin(from, reference(from), true));
        });
        assertThat(query.timeline(into, 2000)).as("the last page").isNotEmpty();
        merges.undo(from);
        assertThat(query.timeline(into, 0)).allMatch(row -> row.origin() == null);
    }

    @Test
    void aChainEndsAtTheLastAndIsTakenApartFromThere() {
        var last = create(fields("The third", null, null));
        steps.addTask(from, "Send the brochure", tomorrow(), null);
        merges.merge(from, into, null);
        merges.merge(into, last, null);
        assertThat(query.details(last).tasks()).extracting(TaskRow::title).contains("Send the brochure");
        assertThat(query.timeline(last, 0))
                .extracting(row -> row.origin() == null ? last : row.origin().id())
                .contains(from, into, last);
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.merged-on");
        assertThatThrownBy(() -> merges.merge(create(fields("Late", null, null)), into, null))
                .hasMessage("enquiry.merge.into-merged");

        merges.undo(into);
        merges.undo(from);
        assertThat(query.details(from).tasks()).extracting(TaskRow::title).containsExactly("Send the brochure");
        assertThat(query.details(last).tasks()).isEmpty();
    }

    @Test
    void neitherIntoItselfNorIntoAClosedOneNorTwice() {
        assertThatThrownBy(() -> merges.merge(from, from, null)).hasMessage("enquiry.merge.itself");
        var closed = create(fields("Closed", null, null));
        cases.close(closed, Outcome.SPAM, "Advertising", null);
        assertThatThrownBy(() -> merges.merge(from, closed, null)).hasMessage("enquiry.merge.into-closed");
        assertThatThrownBy(() -> merges.merge(closed, into, null)).hasMessage("enquiry.closed.already");
        merges.merge(from, into, null);
        merges.merge(from, into, null);
        assertThat(audited(into, "enquiry.merge")).as("a double click").isEqualTo(1);
        assertThatThrownBy(() -> merges.merge(from, create(fields("Other", null, null)), null))
                .hasMessage("enquiry.merge.already");
    }

    @Test
    void closingAsADuplicateIsAMerge() {
        steps.addTask(from, "Send the brochure", tomorrow(), null);
        cases.close(from, Outcome.DUPLICATE, "The same", into);
        assertThat(query.details(into).tasks()).extracting(TaskRow::title).contains("Send the brochure");
        assertThatThrownBy(() -> cases.undo(from)).hasMessage("enquiry.undo.followed");
        actAs(Role.MANAGER);
        assertThatThrownBy(() -> management.reopen(from, "Not the same")).hasMessage("enquiry.reopen.merged");
        assertThat(merges.refusal(from, into))
                .get()
                .extracting(RuleViolation::key)
                .isEqualTo("enquiry.merge.already");
    }

    @Test
    void ofTwoWhoMergeThemIntoEachOtherOneWins() throws Exception {
        for (var round = 0; round < 8; round++) {
            var one = create(fields("One " + round, null, null));
            var other = create(fields("Other " + round, null, null));
            var met = new TwoAtOnce(person(Role.OFFICER), person(Role.MANAGER))
                    .met(() -> merges.merge(one, other, null), () -> merges.merge(other, one, null));
            assertThat(met)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            lost -> assertThat(lost.key()).isIn("enquiry.merge.already", "enquiry.merge.into-merged"));
            var closed = List.of(query.details(one), query.details(other)).stream()
                    .filter(enquiry -> enquiry.stage() == Stage.CLOSED)
                    .toList();
            assertThat(closed).hasSize(1);
        }
    }

    @Test
    void aDoubleClickMovesOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = create(fields("One " + round, null, null));
            steps.addTask(one, "Send the brochure", tomorrow(), null);
            var target = into;
            var met = new TwoAtOnce(officer, officer)
                    .met(() -> merges.merge(one, target, null), () -> merges.merge(one, target, null));
            assertThat(met).isEmpty();
            assertThat(audited(one, "enquiry.merge")).isPositive();
        }
        assertThat(query.details(into).tasks()).hasSize(5);
    }

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
    void dueDiligenceIsNeverCarriedOver() {
        jdbc.sql("update enquiry set due_diligence = 'CLEAR' where id = ?")
                .param(from.value())
                .update();
        merges.merge(from, into, null);
        assertThat(query.details(into).dueDiligence()).isEqualTo(DueDiligenceState.NOT_STARTED);
        assertThat(told(into)).contains("Not taken over: due diligence (clear there)");
    }

    @Test
    void onceTheOtherIsClosedItIsTooLate() {
        merges.merge(from, into, null);
        cases.close(into, Outcome.ADVICE_GIVEN, "Answered", null);
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.closed");
        actAs(Role.MANAGER);
        management.reopen(into, "They wrote again");
        merges.undo(from);
        assertThat(query.details(from).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void itsReferenceStillFindsIt() {
        merges.merge(from, into, null);
        assertThat(query.byReference(reference(from))).contains(from);
        assertThat(Outcome.DUPLICATE.counts()).as("in figures").isFalse();
    }

    private Map<String, List<Map<String, Object>>> rows() {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : TABLES) {
            all.put(table, rows("select * from " + table + " where enquiry_id in (:both) "));
        }
        all.put("enquiry", rows("select * from enquiry where id in (:both) order by id"));
        return all;
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param("both", List.of(from.value(), into.value())).query().listOfRows().stream()
                .map(row -> {
                    var kept = new TreeMap<>(row);
                    kept.keySet().removeAll(Set.of("version", "updated_at", "stage_entered_at"));
                    kept.values().removeIf(value -> value == null);
                    return (Map<String, Object>) kept;
                })
                .sorted(Comparator.comparing(Map::toString))
                .toList();
    }

    private EnquiryId create(EnquiryFields fields) {
        return registration.register(UUID.randomUUID(), fields);
    }

    private static EnquiryFields fields(String summary, @Nullable String scale, @Nullable BigDecimal budget) {
        var base = EnquirySamples.complete();
        return with(base, summary, scale, budget);
    }

    private static EnquiryFields withScale(EnquiryFields base, String scale) {
        return with(base, base.summary(), scale, base.budgetGbp());
    }

    private static EnquiryFields with(
            EnquiryFields base, String summary, @Nullable String scale, @Nullable BigDecimal budget) {
        return new EnquiryFields(
                summary,
                base.description(),
                base.source(),
                base.campaign(),
                base.organisation(),
                base.organisationKind(),
                base.marketCode(),
                base.enquirer(),
                base.jobTitle(),
                base.email(),
                base.phone(),
                base.language(),
                base.track(),
                base.priority(),
                base.areas(),
                base.otherArea(),
                base.models(),
                base.settings(),
                base.careModels(),
                scale,
                budget,
                base.wantedBy());
    }

    private LocalDate tomorrow() {
        return London.dateOf(clock.instant()).plusDays(1);
    }

    private String reference(EnquiryId id) {
        return jdbc.sql("select reference from enquiry where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> titles(EnquiryId id) {
        return query.timeline(id, 0).stream().map(TimelineRow::title).toList();
    }

    private String told(EnquiryId id) {
        return query.timeline(id, 0).stream()
                .filter(row -> row.origin() == null && row.kind() == TimelineKind.MERGED)
                .map(row -> row.title() + " " + row.body())
                .reduce("", (one, other) -> one + other);
    }

    private int audited(EnquiryId id, String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where record_id = ? and record_type = 'enquiry' and operation = ?")
                .params(id.value(), operation)
                .query(Integer.class)
                .single();
    }
}

package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.staff.Role;

/** What went over comes back exactly as it was; what came afterwards stays. */
class MergeUndoTest extends TwoEnquiries {

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
    private TriageService triage;

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
        var filled = query.details(into).fields();
        cases.edit(into, filled, ChangedFields.of(filled, Map.of("scale", "90 beds")));

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
    void aChainEndsAtTheLastAndIsTakenApartFromThere() {
        var last = create("The third");
        steps.addTask(from, "Send the brochure", tomorrow(), null);
        merges.merge(from, into, null);
        merges.merge(into, last, null);
        assertThat(query.details(last).tasks()).extracting(TaskRow::title).contains("Send the brochure");
        assertThat(query.timeline(last, 0))
                .extracting(row -> row.origin() == null ? last : row.origin().id())
                .contains(from, into, last);
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.merged-on");
        assertThatThrownBy(() -> merges.merge(create("Late"), into, null)).hasMessage("enquiry.merge.into-merged");

        merges.undo(into);
        merges.undo(from);
        assertThat(query.details(from).tasks()).extracting(TaskRow::title).containsExactly("Send the brochure");
        assertThat(query.details(last).tasks()).isEmpty();
    }

    @Test
    void onceTheOtherIsClosedItIsTooLate() {
        merges.merge(from, into, null);
        cases.close(into, Outcome.ADVICE_GIVEN, "Answered");
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.closed");
        actAs(Role.MANAGER);
        management.reopen(into, "They wrote again");
        merges.undo(from);
        assertThat(query.details(from).stage()).isEqualTo(Stage.RECEIVED);
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

    @Test
    void whatMatchingAskedForStaysThereWhenItWasHandedOverSince() {
        into = create(bare("Heart hospital"));
        merges.merge(from, into, null);
        triage.claim(into);
        triage.screen(into, Answer.YES, Answer.YES, Answer.YES, null);
        triage.noPatientDataFound(into);
        triage.handOver(into, null);

        merges.undo(from);
        assertThat(query.details(into)).satisfies(one -> {
            assertThat(one.stage()).isEqualTo(Stage.MATCHING);
            assertThat(one.fields().marketCode()).isEqualTo("KW");
            assertThat(one.fields().organisation()).isEqualTo("Example Ministry");
            assertThat(one.fields().email()).isEqualTo("dr@moh.example");
            assertThat(one.fields().track()).isEqualTo(Track.GOVERNMENT);
            assertThat(one.fields().areas()).containsExactly("cancer");
            assertThat(one.fields().models()).containsExactly("consultancy");
            assertThat(one.fields().budgetGbp())
                    .as("Matching does not ask for it")
                    .isNull();
        });
        assertThat(whatIsToldOfTheUndo())
                .isEqualTo("Kept, since matching asks for it: market, track, service areas, engagement models,"
                        + " organisation, enquirer.");
    }

    @Test
    void inTriageAllThatWasFilledIsTakenOutAgain() {
        into = create(bare("Heart hospital"));
        var before = query.details(into).fields();
        merges.merge(from, into, null);
        assertThat(query.details(into).fields().marketCode()).isEqualTo("KW");
        merges.undo(from);
        assertThat(query.details(into).fields()).isEqualTo(before);
        assertThat(whatIsToldOfTheUndo()).isNull();
    }

    private static EnquiryFields bare(String summary) {
        return ChangedFields.of(EnquiryFields.blank(Source.PHONE), Map.of("summary", summary));
    }

    private @Nullable String whatIsToldOfTheUndo() {
        return query.timeline(into, 0).stream()
                .filter(row -> row.title().equals("No longer merged from " + reference(from)))
                .map(row -> Optional.ofNullable(row.body()))
                .findFirst()
                .orElseThrow()
                .orElse(null);
    }
}

package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;

/** A duplicate goes over into the enquiry that goes on, which lacks nothing of it and loses nothing of its own. */
class MergeTest extends TwoEnquiries {

    @Autowired
    private TriageService triage;

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
    void neitherIntoItselfNorIntoAClosedOneNorTwice() {
        assertThatThrownBy(() -> merges.merge(from, from, null)).hasMessage("enquiry.merge.itself");
        var closed = create("Closed");
        cases.close(closed, Outcome.SPAM, "Advertising");
        assertThatThrownBy(() -> merges.merge(from, closed, null)).hasMessage("enquiry.merge.into-closed");
        assertThatThrownBy(() -> merges.merge(closed, into, null)).hasMessage("enquiry.closed.already");
        merges.merge(from, into, null);
        merges.merge(from, into, null);
        assertThat(audited(into, "enquiry.merge")).as("a double click").isEqualTo(1);
        assertThatThrownBy(() -> merges.merge(from, create("Other"), null)).hasMessage("enquiry.merge.already");
    }

    @Test
    void closingAsADuplicateIsAMerge() {
        steps.addTask(from, "Send the brochure", tomorrow(), null);
        assertThatThrownBy(() -> cases.close(from, Outcome.DUPLICATE, "The same"))
                .hasMessage("enquiry.close.duplicate-of");
        merges.merge(from, into, "The same");
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
    void dueDiligenceIsNeverCarriedOver() {
        jdbc.sql("update enquiry set due_diligence = 'CLEAR' where id = ?")
                .param(from.value())
                .update();
        merges.merge(from, into, null);
        assertThat(query.details(into).dueDiligence()).isEqualTo(DueDiligenceState.NOT_STARTED);
        assertThat(told(into)).contains("Not taken over: due diligence (clear there)");
    }

    @Test
    void itsReferenceStillFindsIt() {
        merges.merge(from, into, null);
        assertThat(query.byReference(reference(from))).contains(from);
        assertThat(Outcome.DUPLICATE.counts()).as("in figures").isFalse();
    }

    @Test
    void aMergeIsToldOnceWhereBothAreReadTogether() {
        var last = create("The third");
        merges.merge(from, last, null);
        merges.undo(from);
        merges.merge(from, into, null);
        merges.merge(into, last, null);
        assertThat(titles(last))
                .contains("Merged from " + reference(into), "Merged from " + reference(from))
                .contains("Merged into " + reference(last))
                .doesNotContain("Merged into " + reference(into));
        assertThat(titles(from)).contains("Merged into " + reference(into));
    }
}

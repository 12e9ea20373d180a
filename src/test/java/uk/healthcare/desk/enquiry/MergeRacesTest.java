package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;

/** Two who merge the same enquiries at the same moment, on the real database. */
class MergeRacesTest extends TwoEnquiries {

    @Test
    void ofTwoWhoMergeThemIntoEachOtherOneWins() throws Exception {
        for (var round = 0; round < 8; round++) {
            var one = create("One " + round);
            var other = create("Other " + round);
            var met = new TwoAtOnce(person(Role.OFFICER), person(Role.MANAGER))
                    .met(() -> merges.merge(one, other, null), () -> merges.merge(other, one, null));
            assertThat(met)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RuleViolation.class, lost -> assertThat(lost.key()).isEqualTo("enquiry.merge.other-way"));
            var closed = List.of(query.details(one), query.details(other)).stream()
                    .filter(enquiry -> enquiry.stage() == Stage.CLOSED)
                    .toList();
            assertThat(closed).hasSize(1);
        }
    }

    @Test
    void aDoubleClickMovesOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = create("One " + round);
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
    void restrictingAndTakingApartAtTheSameMomentWaitForOneAnother() throws Exception {
        var manager = person(Role.MANAGER);
        for (var round = 0; round < 12; round++) {
            actAs(officer);
            var one = create("One " + round);
            var other = create("Other " + round);
            merges.merge(one, other, null);
            assertThat(new TwoAtOnce(manager, manager)
                            .met(() -> management.restrict(other, true), () -> merges.undo(one)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsMergedInWhileTheOtherIsRestrictedIsRestrictedOrRefused() throws Exception {
        var manager = person(Role.MANAGER);
        for (var round = 0; round < 12; round++) {
            actAs(officer);
            var one = create("One " + round);
            var other = create("Other " + round);
            assertThat(new TwoAtOnce(manager, manager)
                            .met(() -> management.restrict(other, true), () -> merges.merge(one, other, null)))
                    .isEmpty();
            actAs(manager);
            assertThat(query.details(one).restricted()).as("round " + round).isTrue();
        }
    }
}

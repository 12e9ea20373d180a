package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.RuleViolation;

class ColumnChoicesTest extends DeskTest {

    private static final String LIST = "enquiries";

    @Autowired
    private ColumnChoices choices;

    @Test
    void eachPersonHasTheirOwnInTheirOrder() {
        var officer = actAs(Role.OFFICER);
        assertThat(choices.of(LIST)).isEqualTo(new ColumnChoice(List.of(), 0));
        choices.choose(LIST, List.of("due", "market", "service-areas"), 0);
        actAs(Role.AUDITOR);
        assertThat(choices.of(LIST).columns()).isEmpty();
        actAs(officer);
        assertThat(choices.of(LIST).columns()).containsExactly("due", "market", "service-areas");
        assertThat(choices.of("partners").columns()).isEmpty();
    }

    @Test
    void aSecondWindowDoesNotOverwriteTheFirst() {
        actAs(Role.OFFICER);
        var first = choices.choose(LIST, List.of("due"), 0);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> choices.choose(LIST, List.of("market"), 0))
                .satisfies(rule -> assertThat(rule.key()).isEqualTo("columns.changed"));
        var second = choices.choose(LIST, List.of(), first.version());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> choices.choose(LIST, List.of("market"), first.version()));
        assertThat(choices.of(LIST)).isEqualTo(second);
    }

    @Test
    void onlyNamesOfColumnsAreKept() {
        actAs(Role.OFFICER);
        assertThatIllegalArgumentException().isThrownBy(() -> choices.choose(LIST, List.of("a,b"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> choices.choose(LIST, List.of("due", "due"), 0));
    }
}

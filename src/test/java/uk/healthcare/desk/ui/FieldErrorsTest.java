package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.RuleViolation;

class FieldErrorsTest extends KitTest {

    private static final String KEY = "stage.MATCHING";
    private static final String SENTENCE = "Matching";

    private final ErrorSummary summary = new ErrorSummary();
    private final TextField market = new TextField("Market");
    private final FieldErrors errors = new FieldErrors(summary).field("marketCode", market);

    @Test
    void theSentenceStandsBesideItsFieldAndTheSummaryLeadsThere() {
        shown(summary);
        shown(market);
        var passed = errors.run(() -> {
            throw new RuleViolation(KEY).at("marketCode");
        });
        assertThat(passed).isFalse();
        assertThat(market.isInvalid()).isTrue();
        assertThat(market.getErrorMessage()).isEqualTo(SENTENCE);
        assertThat(tags(summary, "a").getFirst().getAttribute("href"))
                .isEqualTo("#" + market.getId().orElseThrow());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var name = new TextField("Name");
        errors.field("name", name);
        shown(summary);
        var checks = new FieldChecks();
        checks.require(false, "marketCode", KEY);
        checks.require(false, "name", "stage.TRIAGE");
        errors.run(checks::pass);
        assertThat(market.getErrorMessage()).isEqualTo(SENTENCE);
        assertThat(name.getErrorMessage()).isEqualTo("Triage");
        assertThat(tags(summary, "a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly(
                        "#" + market.getId().orElseThrow(), "#" + name.getId().orElseThrow());
    }

    @Test
    void ofTwoRulesOfOneFieldTheFirstIsToldInBothPlaces() {
        shown(summary);
        shown(market);
        var checks = new FieldChecks();
        checks.require(false, "marketCode", KEY);
        checks.require(false, "marketCode", "stage.TRIAGE");
        errors.run(checks::pass);
        assertThat(market.getErrorMessage()).isEqualTo(SENTENCE);
        assertThat(tags(summary, "a")).hasSize(1);
        assertThat(summary.getElement().getTextRecursively()).contains(SENTENCE).doesNotContain("Triage");
    }

    @Test
    void aRuleOfNoFieldStandsInTheSummary() {
        shown(summary);
        errors.show(new RuleViolation(KEY));
        assertThat(summary.isVisible()).isTrue();
        assertThat(tags(summary, "a")).isEmpty();
        assertThat(summary.getElement().getTextRecursively()).contains(SENTENCE);
        assertThat(market.isInvalid()).isFalse();
    }

    @Test
    void withoutSummaryItIsANotice() {
        new FieldErrors().show(new RuleViolation(KEY));
        assertThat(find(Notice.class).single().spoken()).isEqualTo(SENTENCE);
    }

    @Test
    void whatPassesLeavesNoErrorBehind() {
        shown(summary);
        errors.show(new RuleViolation(KEY).at("marketCode"));
        assertThat(errors.run(() -> {})).isTrue();
        assertThat(market.isInvalid()).isFalse();
        assertThat(summary.isVisible()).isFalse();
    }

    @Test
    void aConflictIsForTheScreenToShow() {
        var conflict = new Conflict(List.of(), 2);
        assertThatThrownBy(() -> errors.run(() -> {
                    throw conflict;
                }))
                .isSameAs(conflict);
    }
}

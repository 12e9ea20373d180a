package uk.healthcare.desk.referral.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.DueDiligenceState;

class DueDiligenceTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void clearWhenEveryAnswerIsNo() {
        assertThat(answered(allNo()).decision()).isEqualTo(DueDiligenceState.CLEAR);
    }

    @ParameterizedTest
    @EnumSource
    void anyYesOrUnknownNeedsAManager(DueDiligenceQuestion question) {
        for (var answer : new Answer[] {Answer.YES, Answer.UNKNOWN}) {
            var answers = allNo();
            answers.put(question, new DueDiligenceAnswer(answer, "A cousin of the minister"));
            assertThat(answered(answers).decision()).isEqualTo(DueDiligenceState.NEEDS_MANAGER);
            answers.put(question, new DueDiligenceAnswer(answer, " "));
            assertThatThrownBy(() -> answered(answers)).isInstanceOfSatisfying(RuleViolation.class, broken -> {
                assertThat(broken.key()).isEqualTo("due-diligence.note.missing");
                assertThat(broken.field()).isEqualTo("note." + question);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void noQuestionIsSkipped(DueDiligenceQuestion question) {
        var answers = allNo();
        answers.remove(question);
        assertThatThrownBy(() -> answered(answers))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo(question.name()));
    }

    @Test
    void aManagerDecidesOnceAndSaysWhy() {
        var answers = allNo();
        answers.put(DueDiligenceQuestion.BRIBERY, new DueDiligenceAnswer(Answer.UNKNOWN, "Not looked into"));
        var look = answered(answers);
        assertThatThrownBy(() -> look.decided(true, "", new StaffId(2), NOW)).hasMessage("text.missing.decisionNote");
        var clear = look.decided(true, "Looked into: nothing found", new StaffId(2), NOW);
        assertThat(clear.decision()).isEqualTo(DueDiligenceState.CLEAR);
        assertThat(look.decided(false, "No", new StaffId(2), NOW).decision()).isEqualTo(DueDiligenceState.FAILED);
        assertThatThrownBy(() -> clear.decided(false, "On second thoughts", new StaffId(2), NOW))
                .hasMessage("due-diligence.nothing-to-decide");
    }

    private static DueDiligence answered(Map<DueDiligenceQuestion, @Nullable DueDiligenceAnswer> answers) {
        return DueDiligence.answered(new EnquiryId(1), answers, new StaffId(1), NOW);
    }

    private static Map<DueDiligenceQuestion, DueDiligenceAnswer> allNo() {
        var answers = new EnumMap<DueDiligenceQuestion, DueDiligenceAnswer>(DueDiligenceQuestion.class);
        for (var question : DueDiligenceQuestion.values()) {
            answers.put(question, new DueDiligenceAnswer(Answer.NO, null));
        }
        return answers;
    }
}

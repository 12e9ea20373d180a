package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.RuleViolation;

/** Why a partner declines: a reason is asked for, and words only when it is none of those that are named. */
class DeclineReasonTest {

    private static final String TOO_LONG = "x".repeat(Referral.REASON + 1);

    @Test
    void wordsAreAskedForOnlyWithAnotherReason() {
        assertThat(DeclineReason.checked(DeclineReason.NO_CAPACITY, " ")).isEqualTo(DeclineReason.NO_CAPACITY);
        assertThat(DeclineReason.said(DeclineReason.NO_CAPACITY, " ")).isNull();
        assertThat(DeclineReason.said(DeclineReason.OTHER, " Moving ")).isEqualTo("Moving");
        assertThatThrownBy(() -> DeclineReason.checked(DeclineReason.OTHER, " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo("text"));
    }

    @Test
    void withoutAReasonTheWordsAreCheckedAllTheSame() {
        assertThatThrownBy(() -> DeclineReason.checked(null, TOO_LONG))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("why", "text"));
    }
}

package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;

/** What a confirmation takes of an answer: all of it, or nothing. */
class ConfirmationAnswerTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final ConfirmationAnswer YES = new ConfirmationAnswer(true, null, WithoutUs.NO, null, null, null);
    private static final ConfirmationAnswer EMPTY = new ConfirmationAnswer(null, null, null, null, null, null);

    private final Confirmation confirmation = new Confirmation();

    @Test
    void everyFieldThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> confirmation.answer(EMPTY, Channel.PHONE, " ", null, AT))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.all())
                                .extracting(RuleViolation::field)
                                .startsWith("givenBy")
                                .contains("amount", "withoutUs"));
    }

    @Test
    void anAnswerThatIsRefusedLeavesNobodysNameBehind() {
        assertThatThrownBy(() -> confirmation.answer(EMPTY, Channel.PHONE, "Dr Sample", null, AT))
                .isInstanceOf(RuleViolation.class);
        assertThat(confirmation).extracting("givenBy").isNull();
        confirmation.answer(YES, Channel.PHONE, "Dr Sample", null, AT);
        assertThat(confirmation).extracting("givenBy").isEqualTo("Dr Sample");
        assertThat(confirmation.isRight()).isTrue();
    }
}

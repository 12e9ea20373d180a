package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;

/** Every stage against every stage: what the table allows goes through its command, and nothing else moves anything. */
class StageTableTest {

    private final EnquirySamples samples = new EnquirySamples();

    static Stream<Arguments> everyMove() {
        return Arrays.stream(Stage.values())
                .flatMap(from -> Arrays.stream(Stage.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void aMoveGoesThroughItsCommandIfAndOnlyIfTheTableHasIt(Stage from, Stage to) {
        var enquiry = samples.in(from);
        var refused = catchThrowable(() -> move(enquiry, to));
        if (from.next().contains(to) && (from != Stage.CLOSED || to == Stage.TRIAGE)) {
            assertThat(refused).isNull();
            assertThat(enquiry.stage()).isEqualTo(to);
        } else {
            assertThat(refused).isInstanceOf(RuleViolation.class);
            assertThat(enquiry.stage()).isEqualTo(from);
        }
    }

    /** The command that leads to a stage; a closed enquiry of the samples was in triage before. */
    private void move(Enquiry enquiry, Stage to) {
        var back = enquiry.stage().isOpen() && enquiry.stage().isBack(to);
        switch (to) {
            case RECEIVED -> enquiry.moveBack(to, "Not mine", samples.act());
            case TRIAGE -> {
                if (enquiry.stage() == Stage.CLOSED) {
                    enquiry.reopen("It goes on", samples.act(MANAGER));
                } else if (back) {
                    enquiry.moveBack(to, "Something is missing", samples.act(MANAGER));
                } else {
                    enquiry.claim(MANAGER, samples.act(MANAGER));
                }
            }
            case MATCHING -> {
                if (back) {
                    enquiry.moveBack(to, "The partner backed out", samples.act(MANAGER));
                } else {
                    enquiry.handOver(MANAGER, samples.act());
                }
            }
            case INTRODUCED -> introduce(enquiry);
            case FOLLOW_UP -> enquiry.firstContact("They spoke", samples.act(MANAGER));
            case CLOSED -> enquiry.close(Outcome.ADVICE_GIVEN, "Answered", null, samples.act());
        }
    }

    private void introduce(Enquiry enquiry) {
        if (enquiry.stage() == Stage.INTRODUCED || enquiry.stage() == Stage.FOLLOW_UP) {
            throw new RuleViolation("enquiry.stage.illegal");
        }
        if (enquiry.partners().isEmpty()) {
            assertThatThrownBy(() -> enquiry.introductionRecorded(REFERRAL, "Partner", "Meet", samples.act(MANAGER)))
                    .isInstanceOf(IllegalStateException.class);
            throw new RuleViolation("enquiry.stage.illegal");
        }
        enquiry.introductionRecorded(REFERRAL, "Partner", "Please meet", samples.act(MANAGER));
    }

    @Test
    void aSecondIntroductionIsRecordedWithoutAMove() {
        var enquiry = samples.inFollowUp();
        var second = new ReferralId(12);
        enquiry.shortlisted(second, new PartnerId(22), "Second", samples.act(MANAGER));
        enquiry.partnerApproached(second, "Second", Channel.EMAIL, "Brief", samples.act(MANAGER));
        enquiry.partnerAccepted(second, "Second", null, samples.act(MANAGER));
        enquiry.consentRecorded(Set.of(new PartnerId(22)), "Dr Example", "Yes", samples.act(MANAGER));
        enquiry.introductionRecorded(second, "Second", "Please meet", samples.act(MANAGER));
        assertThat(enquiry.stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void theLastIntroducedPartnerOutTakesTheEnquiryBackToMatching() {
        var enquiry = samples.inFollowUp();
        enquiry.partnerWithdrew(REFERRAL, "Partner", "No capacity", samples.act(MANAGER));
        assertThat(enquiry.stage()).isEqualTo(Stage.MATCHING);
        assertThat(enquiry.readiness().missing(Stage.INTRODUCED)).contains(Requirement.Name.PARTNER_ACCEPTED);
    }

    @Test
    void movingBackNeedsAReason() {
        assertThatThrownBy(() -> samples.inMatching().moveBack(Stage.TRIAGE, "  ", samples.act(MANAGER)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("reason"));
    }
}

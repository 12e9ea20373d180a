package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.healthcare.desk.enquiry.EnquirySamples.CALENDAR;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.PARTNER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an outcome asks for, what closing ends, and what a reopening brings back. */
class ClosedAndReopenedTest {

    private final EnquirySamples samples = new EnquirySamples();

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void closingAsksForWhatItsOutcomeNeeds(Outcome outcome) {
        var enquiry = samples.inTriage();
        var refused = catchThrowable(() -> enquiry.close(outcome, "Reason", null, samples.act()));
        switch (outcome) {
            case AGREEMENT_REACHED -> assertThat(refused).hasMessage("enquiry.close.agreement-missing");
            case DUPLICATE -> assertThat(refused).hasMessage("enquiry.close.duplicate-of");
            default -> {
                assertThat(refused).isNull();
                assertThat(enquiry.outcome()).isEqualTo(outcome);
                assertThat(enquiry.nextStep()).isNull();
                assertThat(enquiry.nextDueAt()).isNull();
            }
        }
    }

    @Test
    void dueDiligenceOfAClosedEnquiryIsOver() {
        var enquiry = samples.closed();
        assertThatThrownBy(() -> enquiry.dueDiligenceDecided(DueDiligenceState.CLEAR, null, samples.act(MANAGER)))
                .hasMessage("enquiry.closed.already");
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void reopeningGoesToTheStageBefore(Stage stage) {
        var enquiry = samples.in(stage);
        enquiry.close(Outcome.ENQUIRER_SILENT, "No answer", null, samples.act(MANAGER));
        enquiry.reopen("They wrote again", samples.act(MANAGER));
        assertThat(enquiry.stage()).isEqualTo(stage);
        assertThat(enquiry.outcome()).isNull();
        assertThat(enquiry.nextStep()).isNotNull();
        assertThat(enquiry.nextDueAt()).isNotNull();
    }

    @Test
    void reopeningStartsAnewWhatTheClosingEnded() {
        var enquiry = samples.inMatching();
        enquiry.shortlisted(REFERRAL, PARTNER, "Partner", samples.act(MANAGER));
        enquiry.partnerApproached(REFERRAL, "Partner", Channel.EMAIL, "Brief", samples.act(MANAGER));
        assertThat(running(enquiry)).containsExactlyInAnyOrder("ACKNOWLEDGE", "PARTNER_ANSWER " + REFERRAL);
        enquiry.close(Outcome.ENQUIRER_SILENT, "No answer", null, samples.act(MANAGER));
        assertThat(running(enquiry)).isEmpty();
        var act = samples.act(MANAGER);
        enquiry.reopen("They wrote again", act);
        assertThat(running(enquiry)).containsExactlyInAnyOrder("ACKNOWLEDGE", "PARTNER_ANSWER " + REFERRAL);
        assertThat(enquiry.nextDueAt()).isEqualTo(CALENDAR.plusWorkingDays(act.at(), ClockKind.ACKNOWLEDGE.days()));
        enquiry.partnerAccepted(REFERRAL, "Partner", null, samples.act(MANAGER));
        enquiry.acknowledged(Channel.EMAIL, "Thank you", samples.act(MANAGER));
        assertThat(running(enquiry)).isEmpty();
    }

    private static List<String> running(Enquiry enquiry) {
        return enquiry.clocks.running().stream()
                .map(run -> run.kind() + (run.referral() == null ? "" : " " + run.referral()))
                .toList();
    }
}

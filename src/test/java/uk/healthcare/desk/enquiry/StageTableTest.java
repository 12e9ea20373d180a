package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.healthcare.desk.enquiry.EnquirySamples.CALENDAR;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.OFFICER;
import static uk.healthcare.desk.enquiry.EnquirySamples.PARTNER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(
            value = Requirement.Name.class,
            names = {"MARKET", "ORGANISATION", "REACHABLE", "TRACK", "SERVICE_AREA", "ENGAGEMENT_MODEL"})
    void handingOverNamesWhatIsMissingBesideItsField(Requirement.Name name) {
        var enquiry = samples.received(without(name));
        enquiry.claim(OFFICER, samples.act());
        samples.screen(enquiry);
        assertThat(enquiry.readiness().missing(Stage.MATCHING)).containsExactly(name);
        assertThatThrownBy(() -> enquiry.handOver(null, samples.act()))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.key()).isEqualTo("enquiry.stage.missing." + name);
                    assertThat(rule.field()).isEqualTo(name.field());
                });
    }

    private static EnquiryFields without(Requirement.Name name) {
        var f = EnquirySamples.complete();
        var no = name.toString();
        return new EnquiryFields(
                f.summary(),
                f.description(),
                f.source(),
                null,
                no.equals("ORGANISATION") ? null : f.organisation(),
                f.organisationKind(),
                no.equals("MARKET") ? null : f.marketCode(),
                f.enquirer(),
                null,
                no.equals("REACHABLE") ? null : f.email(),
                null,
                "en",
                no.equals("TRACK") ? null : f.track(),
                f.priority(),
                no.equals("SERVICE_AREA") ? Set.of() : f.areas(),
                null,
                no.equals("ENGAGEMENT_MODEL") ? Set.of() : f.models(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    @Test
    void screeningAndPatientDataAreAskedFor() {
        var enquiry = samples.inTriage();
        assertThat(enquiry.readiness().missing(Stage.MATCHING))
                .containsExactly(Requirement.Name.SCREENED, Requirement.Name.PATIENT_DATA);
        var act = samples.act();
        enquiry.screen(new Screening(Answer.YES, Answer.UNKNOWN, Answer.YES, null, OFFICER, act.at()), act);
        enquiry.suspectPatientData(samples.act());
        assertThat(enquiry.readiness().missing(Stage.MATCHING))
                .containsExactly(Requirement.Name.SCREENED, Requirement.Name.PATIENT_DATA);
    }

    @Test
    void anIntroductionNeedsAcceptanceConsentAndDueDiligenceOfTheSamePartner() {
        var enquiry = samples.accepted();
        assertThatThrownBy(() -> introduce(enquiry)).hasMessage("enquiry.stage.missing.CONSENT");
        enquiry.consentRecorded(Set.of(new PartnerId(99)), "Dr Example", "Yes", samples.act(MANAGER));
        assertThatThrownBy(() -> introduce(enquiry)).hasMessage("enquiry.stage.missing.CONSENT");
        enquiry.consentRecorded(Set.of(PARTNER), "Dr Example", "Yes", samples.act(MANAGER));
        assertThatThrownBy(() -> introduce(enquiry)).hasMessage("enquiry.stage.missing.DUE_DILIGENCE");
        enquiry.dueDiligenceDecided(DueDiligenceState.NEEDS_MANAGER, null, samples.act(MANAGER));
        assertThatThrownBy(() -> introduce(enquiry)).hasMessage("enquiry.stage.missing.DUE_DILIGENCE");
        enquiry.dueDiligenceDecided(DueDiligenceState.CLEAR, null, samples.act(MANAGER));
        enquiry.consentWithdrawn(Set.of(PARTNER), "Dr Example", samples.act(MANAGER));
        assertThatThrownBy(() -> introduce(enquiry)).hasMessage("enquiry.stage.missing.CONSENT");
        assertThat(enquiry.stage()).isEqualTo(Stage.MATCHING);
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

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void undoingAClosingLeavesEverythingAsItWas(Stage stage) {
        var enquiry = samples.in(stage);
        enquiry.task("Ask for references", LocalDate.of(2026, 12, 1), MANAGER, samples.act(MANAGER));
        var before = state(enquiry);
        enquiry.close(Outcome.SIGNPOSTED, "A private patient", null, samples.act(MANAGER));
        enquiry.undo(samples.act(MANAGER));
        assertThat(state(enquiry)).isEqualTo(before);
    }

    @Test
    void undoingAHandOverLeavesEverythingAsItWas() {
        var enquiry = samples.screened();
        enquiry.hold(HoldKind.AWAITING_ENQUIRER, LocalDate.of(2026, 12, 1), "Asked", samples.act());
        var before = state(enquiry);
        enquiry.handOver(MANAGER, samples.act());
        assertThat(enquiry.owner()).isEqualTo(MANAGER);
        enquiry.undo(samples.act());
        assertThat(state(enquiry)).isEqualTo(before);
    }

    @Test
    void aMoveIsNotUndoneBySomebodyElseNorAfterSomethingFollowed() {
        var enquiry = samples.inMatching();
        assertThatThrownBy(() -> enquiry.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
        enquiry.note("Something followed", samples.act());
        assertThatThrownBy(() -> enquiry.undo(samples.act())).hasMessage("enquiry.undo.followed");
        assertThatThrownBy(() -> samples.introduced().undo(samples.act(MANAGER)))
                .hasMessage("enquiry.undo.followed");
    }

    @Test
    void aReopeningAndAPartnerLeavingAreNotUndone() {
        var closed = samples.closed();
        closed.reopen("They wrote again", samples.act(MANAGER));
        assertThatThrownBy(() -> closed.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
        var introduced = samples.introduced();
        introduced.partnerWithdrew(REFERRAL, "Partner", "x".repeat(500), samples.act(MANAGER));
        assertThat(introduced.stage()).isEqualTo(Stage.MATCHING);
        assertThatThrownBy(() -> introduced.undo(samples.act(MANAGER))).hasMessage("enquiry.undo.followed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"INTRODUCED", "FOLLOW_UP"})
    void whatWasBeforeAMoveBackToMatchingHasToHappenAnew(Stage stage) {
        var enquiry = samples.in(stage);
        var before = state(enquiry);
        var met = enquiry.readiness();
        enquiry.moveBack(Stage.MATCHING, "The partner is not the right one", samples.act(MANAGER));
        assertThat(enquiry.readiness().missing(Stage.INTRODUCED)).containsExactly(Requirement.Name.INTRODUCTION);
        assertThat(enquiry.readiness().missing(Stage.FOLLOW_UP)).containsExactly(Requirement.Name.FIRST_CONTACT);
        enquiry.undo(samples.act(MANAGER));
        assertThat(state(enquiry)).isEqualTo(before);
        assertThat(enquiry.readiness()).isEqualTo(met);
        assertThat(met.missing(Stage.INTRODUCED)).isEmpty();
    }

    @Test
    void aNewIntroductionAsksForAFirstContactOfItsOwn() {
        var enquiry = samples.inFollowUp();
        enquiry.moveBack(Stage.MATCHING, "The partner is not the right one", samples.act(MANAGER));
        enquiry.introductionRecorded(REFERRAL, "Partner", "Please meet again", samples.act(MANAGER));
        assertThat(enquiry.stage()).isEqualTo(Stage.INTRODUCED);
        assertThat(enquiry.readiness().missing(Stage.FOLLOW_UP)).containsExactly(Requirement.Name.FIRST_CONTACT);
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

    @Test
    void aVeryLongNameOfAPartnerFitsWhereverItIsWritten() {
        var name = "🏥".repeat(200);
        var enquiry = samples.inMatching();
        enquiry.shortlisted(REFERRAL, PARTNER, name, samples.act(MANAGER));
        enquiry.partnerApproached(REFERRAL, name, Channel.EMAIL, "Brief", samples.act(MANAGER));
        assertThat(letters(enquiry)).isLessThanOrEqualTo(200);
        enquiry.partnerLapsed(REFERRAL, name, samples.act(MANAGER));
        assertThat(letters(enquiry)).isEqualTo(200);
    }

    private static int letters(Enquiry enquiry) {
        return (int) enquiry.nextStep().action().codePoints().count();
    }

    @Test
    void dueDiligenceOfAClosedEnquiryIsOver() {
        var enquiry = samples.closed();
        assertThatThrownBy(() -> enquiry.dueDiligenceDecided(DueDiligenceState.CLEAR, null, samples.act(MANAGER)))
                .hasMessage("enquiry.closed.already");
    }

    @Test
    void holdsAndTasksAreForDaysToCome() {
        var enquiry = samples.inTriage();
        var past = LocalDate.of(2026, 11, 1);
        var far = LocalDate.of(2036, 1, 1);
        assertThatThrownBy(() -> enquiry.task("Ring", past, OFFICER, samples.act()))
                .hasMessage("enquiry.task.date");
        assertThatThrownBy(() -> enquiry.task("Ring", far, OFFICER, samples.act()))
                .hasMessage("enquiry.task.date");
        assertThatThrownBy(() -> enquiry.hold(HoldKind.NURTURE, past, "Later", samples.act()))
                .hasMessage("enquiry.hold.past");
        assertThatThrownBy(() -> enquiry.hold(HoldKind.NURTURE, far, "Later", samples.act()))
                .hasMessage("enquiry.hold.far");
    }

    private static String state(Enquiry enquiry) {
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        enquiry.stage(),
                        enquiry.owner(),
                        enquiry.nextStep(),
                        enquiry.nextDueAt(),
                        enquiry.holds.open(),
                        enquiry.holds.openUntil(),
                        enquiry.stageEnteredAt,
                        enquiry.tasks.stream().map(Task::isOpen).toList());
    }
}

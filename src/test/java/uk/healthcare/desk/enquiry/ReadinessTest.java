package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthcare.desk.enquiry.EnquirySamples.MANAGER;
import static uk.healthcare.desk.enquiry.EnquirySamples.OFFICER;
import static uk.healthcare.desk.enquiry.EnquirySamples.PARTNER;
import static uk.healthcare.desk.enquiry.EnquirySamples.REFERRAL;
import static uk.healthcare.desk.enquiry.EnquirySamples.state;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;

/** What a stage asks for, named beside its field, and what has to happen anew after a move back. */
class ReadinessTest {

    private final EnquirySamples samples = new EnquirySamples();

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

    private void introduce(Enquiry enquiry) {
        enquiry.introductionRecorded(REFERRAL, "Partner", "Please meet", samples.act(MANAGER));
    }
}

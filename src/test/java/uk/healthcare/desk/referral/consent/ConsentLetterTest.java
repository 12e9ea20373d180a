package uk.healthcare.desk.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ShortlistService;

/** UC-28: the letter that asks for consent: which partners it may name, when it may leave, who is told. */
class ConsentLetterTest extends InterestedPartners {

    @Test
    void whoHasNotAcceptedIsNotNamedAsInterested() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var silent = new CaseSamples(application).partner("Silent Beams " + UUID.randomUUID());
        application.getBean(ShortlistService.class).shortlist(enquiry, silent, CaseSamples.REASON);
        refused(letter(letters.begin(enquiry).orElseThrow(), silent), "consent.ask.not-interested", "partners");
    }

    @Test
    void noNameIsToldBeforeDueDiligenceIsClear() {
        var typed = letter(letters.begin(enquiry).orElseThrow(), alpha);
        assertThatThrownBy(() -> letters.ask(enquiry, typed)).hasMessage("consent.ask.due-diligence");
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        letters.ask(enquiry, typed);
        jdbc.sql("update due_diligence set decision = :failed where enquiry_id = :id")
                .param("failed", DueDiligenceState.FAILED.name())
                .param("id", enquiry.value())
                .update();
        leave();
        assertThat(mail.receivedBy(address)).as("failed before it left").isZero();
        assertThat(disclosed()).isEmpty();
    }

    @Test
    void theLetterNamesThePartnersAndTellsItOnlyToItsReceiver() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var typed = letter(letters.begin(enquiry).orElseThrow(), alpha, beta);
        letters.ask(enquiry, typed);
        letters.ask(enquiry, typed);
        assertThat(disclosed()).as("before it left").isEmpty();
        leave();
        assertThat(mail.receivedBy(address)).as("sent twice, written once").isEqualTo(1);
        assertThat(mail.textFor(address)).contains("- " + first, "- " + second).containsPattern(LINK);
        assertThat(disclosed()).containsExactlyInAnyOrder(alpha.value(), beta.value());
        assertThat(nextStep()).startsWith("Get the enquirer’s answer about Alpha Beams");
        assertThat(kept("select body from message where enquiry_id = :id and purpose = 'CONSENT'", enquiry.value()))
                .contains("{link}")
                .doesNotContainPattern(LINK);
    }

    @Test
    void wrongPartnersOrATextWithoutPlacesAreRefused() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var start = letters.begin(enquiry).orElseThrow();
        refused(letter(start), "consent.partners.missing", "partners");
        refused(letter(start, new PartnerId(1)), "consent.partners.not-considered", "partners");
        refused(
                new ConsentLetter(UUID.randomUUID(), Set.of(alpha), "May they?", "Here: {link}"),
                "consent.ask.partners",
                "text");
        refused(
                new ConsentLetter(UUID.randomUUID(), Set.of(alpha), "May they?", "They are {partners}"),
                "referral.letter.link",
                "text");
    }

    private void refused(ConsentLetter typed, String key, String field) {
        assertThatThrownBy(() -> letters.ask(enquiry, typed)).isInstanceOfSatisfying(RuleViolation.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo(field);
        });
    }

    private List<Long> disclosed() {
        return jdbc.sql("select partner_id from disclosure where recipient = :to and kind = 'PARTNER_NAME'")
                .param("to", address)
                .query(Long.class)
                .list();
    }
}

package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.enquiry.Channel;

/** A letter that our people write freely to a partner, as an answer to its question, does not tell it who asks. */
class LetterToPartnerTest extends CaseWithMail {

    @Autowired
    private WritingService writing;

    private String partner;
    private ReferralId referral;

    @BeforeEach
    void anApproachedPartner() {
        partner = unique + "@partner.example";
        var chosen = partner("Written Beams " + unique, partner);
        referral = shortlisted(chosen);
        application.getBean(ReferralService.class).approach(referral, Channel.PHONE, LocalDate.now(), "A unit abroad");
        jdbc.sql("update partner set active = false where id = ?")
                .param(chosen.value())
                .update();
    }

    @Test
    void whatTellsWhoAsksIsRefused() {
        refused("text", letter(partner, "", "Your question", "Example Health Group has 120 beds"));
        refused("text", letter(partner, "", "Your question", "Dear Dr Sample, thank you for your question"));
        refused("subject", letter(partner.toUpperCase(), "", "Example Health Group", "120 beds"));
        refused("to", letter(partner, "sample@health.example", "Your question", "120 beds"));
        assertThat(writing.preview(enquiry, letter(partner, "", "Your question", "120 beds. Ring +44 20 7946 0000"))
                        .subject())
                .isEqualTo("Your question");
    }

    @Test
    void theEnquirerAndWhoeverWasIntroducedCanBeWrittenToByName() {
        var named = "Dear Dr Sample, about Example Health Group";
        writing.send(enquiry, letter("sample@health.example", "", "Your enquiry", named));
        jdbc.sql("update referral set introduced_at = now(6) where id = ?")
                .param(referral.value())
                .update();
        writing.send(enquiry, letter(partner, "sample@health.example", "Your enquiry", named));
    }

    private void refused(String field, OutgoingDraft letter) {
        assertThatThrownBy(() -> writing.preview(enquiry, letter))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo(field));
        assertThatThrownBy(() -> writing.send(enquiry, letter)).isInstanceOf(RuleViolation.class);
    }

    private static OutgoingDraft letter(String to, String cc, String subject, String text) {
        return new OutgoingDraft(UUID.randomUUID(), to, cc, subject, text, "en");
    }
}

package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionLetter;
import uk.healthcare.desk.referral.introduction.IntroductionMailService;
import uk.healthcare.desk.referral.introduction.PartnerLetter;

/** Introduction by e-mail: the case moves when the message has left, and only if it still may. */
class ReferralMailTest extends CaseWithMail {

    @Autowired
    private IntroductionMailService introductions;

    @Autowired
    private ReferralService steps;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DueDiligenceService dueDiligence;

    @Autowired
    private EnquiryPageQuery pages;

    private String contact;
    private PartnerId partner;
    private ReferralId referral;

    @BeforeEach
    void aPartnerOnTheShortlist() {
        contact = "contact-" + unique + "@partner.example";
        partner = partner("Mail Beams " + unique, contact);
        referral = shortlisted(partner);
    }

    @Test
    void anIntroductionMovesTheCaseWhenItHasLeft() {
        accept();
        assertThatThrownBy(() -> introductions.send(referral, new IntroductionLetter(letter("Please meet."), null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.key()).startsWith("referral.introduce."));
        clearTheWay();
        assertThat(introductions.begin(referral).orElseThrow().enquirer()).isEqualTo("sample@health.example");
        var message = introductions.send(referral, new IntroductionLetter(letter("Please meet."), null));
        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);

        mail.send(application, message);
        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.INTRODUCED);
        assertThat(mail.receivedBy(contact)).isEqualTo(1);
        assertThat(mail.textFor(contact)).contains("Please meet.", "no warranty is given");
    }

    @Test
    void consentWithdrawnMeanwhileKeepsItBackAndTheStageStays() {
        accept();
        clearTheWay();
        var message = introductions.send(referral, new IntroductionLetter(letter("Please meet."), null));
        var consent = jdbc.sql("select id from consent where enquiry_id = :id")
                .param("id", enquiry.value())
                .query(Long.class)
                .single();
        consents.withdraw(enquiry, consent);
        mail.send(application, message);
        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);
        assertThat(mail.receivedBy(contact)).isZero();
        assertThat(outgoing(message)).isEqualTo("FAILED");
        assertThat(tasksOfUnsent()).isEqualTo(1);
    }

    @Test
    void onlyToAContactOfThePartner() {
        var elsewhere = new PartnerLetter(UUID.randomUUID(), "spy@elsewhere.example", "An enquiry", "Interested?");
        accept();
        clearTheWay();
        assertThatThrownBy(() -> introductions.send(referral, new IntroductionLetter(elsewhere, null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("sendTo"));
    }

    private void accept() {
        steps.approach(referral, Channel.PHONE, LocalDate.now(), "Asked");
        steps.accepted(referral, LocalDate.now(), "Yes");
    }

    private void clearTheWay() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        consents.record(
                enquiry, new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes, please", Set.of(partner)), LocalDate.now());
    }

    private PartnerLetter letter(String text) {
        return new PartnerLetter(UUID.randomUUID(), contact, "An enquiry from abroad", text);
    }

    private String outgoing(MessageId message) {
        return kept("select state from outgoing_message where message_id = :id", message.value());
    }
}

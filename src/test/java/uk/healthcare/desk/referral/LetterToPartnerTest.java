package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.staff.Role;

/** A letter that our people write freely to a partner, as an answer to its question, does not tell it who asks. */
class LetterToPartnerTest extends DeskTest {

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WritingService writing;

    @Autowired
    private JdbcClient jdbc;

    private final String partner = UUID.randomUUID().toString().substring(0, 8) + "@partner.example";
    private EnquiryId enquiry;
    private ReferralId referral;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void anApproachedPartner() {
        var samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        var chosen = samples.partner("Written Beams " + partner);
        application
                .getBean(PartnerService.class)
                .addContact(chosen, new ContactDetails("Ada Beam", null, partner, null));
        referral = application.getBean(ShortlistService.class).shortlist(enquiry, chosen, CaseSamples.REASON);
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

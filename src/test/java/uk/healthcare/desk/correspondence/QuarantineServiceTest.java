package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** What people decide on messages that nothing could decide on, or that were misjudged. */
class QuarantineServiceTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private QuarantineService quarantine;

    @Autowired
    private IncomingMessageQuery query;

    @Autowired
    private EnquiryPageQuery enquiries;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private SignedIn officer;

    @BeforeEach
    void aLetterbox() {
        box = new Letterbox(application);
        officer = actAs(Role.OFFICER);
    }

    @Test
    void whatCannotBeReadBecomesAnEnquiryWithItsRawText() {
        var incoming = box.arrives(box.nonsense("Cardiac centre in Jeddah " + box.unique()));
        assertThat(box.outcomeOf(incoming)).isEqualTo("QUARANTINED");
        assertThat(query.message(incoming)).satisfies(message -> {
            assertThat(message.reason()).isEqualTo("mail.unreadable.not_a_message");
            assertThat(message.text()).isNull();
            assertThat(message.raw()).contains("not a header at all");
        });
        var enquiry = quarantine.makeEnquiry(incoming);
        assertThat(enquiries.details(enquiry).fields().description())
                .contains("Cardiac centre in Jeddah " + box.unique());
        assertThat(box.outcomeOf(incoming)).isEqualTo("NEW_ENQUIRY");
        assertThat(query.message(incoming).handledBy()).isEqualTo(officer.name());
        assertThat(query.message(incoming).enquiry()).isEqualTo(enquiry);
    }

    @Test
    void itIsDecidedOnce() {
        var incoming = box.arrives(box.nonsense("Once " + box.unique()));
        quarantine.makeEnquiry(incoming);
        assertThatThrownBy(() -> quarantine.makeEnquiry(incoming))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("mail.decided");
        assertThatThrownBy(() -> quarantine.dismiss(incoming)).hasMessage("mail.decided");
        assertThat(jdbc.sql("select count(*) from message where incoming_id = ?")
                        .param(incoming.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void itIsAttachedToAnEnquiryThatIsThere() {
        var enquiry = letter("a@" + box.unique() + ".example");
        var incoming = box.arrives(box.nonsense("More of it " + box.unique()));
        quarantine.attach(incoming, enquiry);
        assertThat(box.outcomeOf(incoming)).isEqualTo("JOINED");
        assertThat(enquiries.timeline(enquiry, 0))
                .anyMatch(row -> box.messageOf(incoming).equals(row.message()));
    }

    @Test
    void aDismissalIsTakenBack() {
        var incoming = box.arrives(box.nonsense("Nothing to do " + box.unique()));
        quarantine.dismiss(incoming);
        assertThat(box.outcomeOf(incoming)).isEqualTo("DISMISSED");
        assertThat(query.message(incoming).reason()).isEqualTo("mail.unreadable.not_a_message");
        quarantine.undoDismissal(incoming);
        assertThat(box.outcomeOf(incoming)).isEqualTo("QUARANTINED");
        assertThat(query.message(incoming).handledBy()).isNull();
    }

    @Test
    void aPersonTakenForAMachineGetsAnEnquiry() {
        var incoming = box.arrives(box.letter(
                "Dr Sample <sample@" + box.unique() + ".example>",
                "Eye clinic",
                "Precedence: bulk\nList-Id: <all.example>\nList-Unsubscribe: <mailto:off@all.example>\n",
                "We need an eye clinic."));
        assertThat(box.outcomeOf(incoming)).isEqualTo("MACHINE");
        assertThatThrownBy(() -> quarantine.dismiss(incoming)).hasMessage("mail.decided");
        var enquiry = quarantine.makeEnquiry(incoming);
        assertThat(enquiries.details(enquiry).fields().summary()).isEqualTo("Eye clinic");
    }

    @Test
    void anAutomaticReplyThatWasNoneLeavesTheCaseItWasFiledOn() {
        var first = letter("a@" + box.unique() + ".example");
        var incoming = box.stored(box.letter("b@" + box.unique() + ".example", "Away", "", "I am away"));
        jdbc.sql("""
                        insert into message (id, enquiry_id, direction, purpose, at, recipients, subject, body, known_sender,
                          incoming_id) values (next value for message_seq, ?, 'IN', 'MACHINE', now(6), '', '', '', false, ?)""").params(first.value(), incoming.value()).update();
        jdbc.sql(
                        "update incoming_message set outcome = 'MACHINE', machine_kind = 'AUTO_REPLY', enquiry_id = ? where id = ?")
                .params(first.value(), incoming.value())
                .update();
        var second = quarantine.makeEnquiry(incoming);
        assertThat(second).isNotEqualTo(first);
        assertThat(jdbc.sql("select enquiry_id from message where incoming_id = ?")
                        .param(incoming.value())
                        .query(Long.class)
                        .list())
                .containsExactly(second.value());
    }

    @Test
    void whatIsOnARestrictedEnquiryIsNotThereForWhoMayNotSeeIt() {
        var incoming = box.arrives(box.letter("a@" + box.unique() + ".example", "Secret", "", "Text"));
        actAs(Role.MANAGER);
        management.restrict(box.enquiryOf(incoming), true);
        actAs(officer);
        assertThatThrownBy(() -> query.message(incoming)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.raw(incoming)).isInstanceOf(NotFound.class);
        var other = box.arrives(box.nonsense("Other " + box.unique()));
        assertThatThrownBy(() -> quarantine.attach(other, box.enquiryOf(incoming)))
                .isInstanceOf(NotFound.class);
        assertThat(box.outcomeOf(other)).isEqualTo("QUARANTINED");
    }

    private EnquiryId letter(String from) {
        return box.enquiryOf(box.arrives(box.letter(from, "Hospital " + box.unique(), "", "We plan a hospital.")));
    }
}

package uk.healthcare.desk.referral.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.ScriptedSmtp;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.ReferralSamples;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.staff.Role;

/** The introduction in one step, read back as its receivers get it, and what is written down of it. */
class IntroductionMailTest extends CaseWithMail {

    private static final LocalDate SOON = LocalDate.now().plusDays(30);
    private static final Meeting MEETING = new Meeting(SOON, LocalTime.of(10, 0), Duration.ofMinutes(45));

    @Autowired
    private IntroductionMailService introductions;

    @Autowired
    private IntroductionService recorded;

    @Autowired
    private TrackRecordService trackRecords;

    @Autowired
    private EnquiryPageQuery pages;

    private PartnerId partner;
    private ReferralId referral;
    private String contact;

    @BeforeEach
    void aPartnerThatHasAccepted() {
        contact = "contact-" + unique + "@partner.example";
        partner = partner("Pack Beams " + unique, contact);
        referral = new ReferralSamples(application).introducible(enquiry, partner);
    }

    @Test
    void bothGetTheLetterThePackAndTheInvitation() throws Exception {
        addWork("commissioned a unit in Jahra", LocalDate.now(), "KW");
        addWork("a secret programme", null, "KW");
        addWork("what could be told until yesterday", LocalDate.now().minusDays(1), "KW");
        addWork("something elsewhere", LocalDate.now().plusYears(1), "BR");
        mail.send(application, introductions.send(referral, letter(MEETING)));

        assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.INTRODUCED);
        assertThat(mail.receivedBy(contact)).isEqualTo(1);
        assertThat(mail.textFor("sample@health.example"))
                .isEqualTo(mail.textFor(contact))
                .contains("Please meet.", "We propose that you meet on", "no warranty is given");
        var pack = textOf(part("application/pdf").getInputStream().readAllBytes());
        assertThat(pack)
                .contains("Dr Sample", "sample@health.example", "Example Health Group", contact, "Pack Beams " + unique)
                .contains("Kuwait: commissioned a unit in Jahra", "10:00 to 10:45 in London", "no warranty is given")
                .doesNotContain("secret programme", "until yesterday", "something elsewhere");
    }

    @Test
    void theInvitationIsOneThatCalendarsTakeUp() throws Exception {
        mail.send(application, introductions.send(referral, letter(MEETING)));
        var part = part("text/calendar");
        assertThat(part.getContentType()).contains("method=REQUEST");
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(text).contains("METHOD:REQUEST");
        var event = (VEvent) calendar.getComponents().getFirst();
        assertThat(event.validate().hasErrors()).isFalse();
        assertThat(value(event, Property.DTSTART)).matches("\\d{8}T\\d{6}Z");
        assertThat(MEETING.from().toString().replaceAll("[:-]", "")).isEqualTo(value(event, Property.DTSTART));
        assertThat(value(event, Property.DESCRIPTION)).contains(" in London (", " in Kuwait (UTC+03:00)");
        assertThat(value(event, Property.ORGANIZER)).matches("mailto:desk-.*@desk\\.example");
        assertThat(event.getProperties(Property.ATTENDEE).stream().map(Property::getValue))
                .containsExactlyInAnyOrder("mailto:sample@health.example", "mailto:" + contact);
    }

    @Test
    void whatBothWouldGetIsShownBefore() throws IOException {
        var preview = introductions.preview(referral, letter(MEETING));
        assertThat(preview.to()).containsExactly("sample@health.example", contact);
        assertThat(preview.text()).contains("Please meet.", "We propose that you meet on", "no warranty is given");
        assertThat(preview.toldEnquirer()).contains("Pack Beams " + unique, contact);
        assertThat(preview.toldPartner()).contains("name", "organisation", "e-mail");
        assertThat(preview.meeting()).contains("in Kuwait");
        assertThat(textOf(introductions.pack(referral, contact, MEETING).content()))
                .contains("Dr Sample");
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void inTheEnquirersLanguageWithAnEnglishCopy() {
        enquirerWrites("ar");
        try {
            var start = introductions.begin(referral).orElseThrow();
            assertThat(start.text()).contains("بموافقة الطرفين", "* * *", "With the consent of both of you");
            assertThat(start.subject()).contains("تعريف", " / Introduction:");
            assertThat(introductions.preview(referral, letter(MEETING)).text())
                    .contains("نقترح أن تجتمعوا", "We propose that you meet on");
        } finally {
            // Others enquire in that person's name.
            enquirerWrites("en");
        }
    }

    private void enquirerWrites(String language) {
        jdbc.sql("update enquirer set language = :language where id = (select enquirer_id from enquiry where id = :id)")
                .param("language", language)
                .param("id", enquiry.value())
                .update();
    }

    @Test
    void eachIsWrittenDownAsToldOfTheOther() {
        mail.send(application, introductions.send(referral, letter(null)));
        assertThat(disclosures())
                .satisfiesExactly(
                        told -> assertThat(told)
                                .startsWith("sample@health.example EMAIL That Pack Beams")
                                .contains(contact),
                        told -> assertThat(told).startsWith(contact + " EMAIL The enquirer’s name, "));
    }

    @Test
    void whatIsRecordedIsWrittenDownToo() {
        recorded.introduced(referral, Channel.MEETING, LocalDate.now(), "They met at our office.");
        assertThat(disclosures())
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("sample@health.example MEETING That Pack Beams"),
                        told -> assertThat(told).startsWith("Pack Beams " + unique + " MEETING The enquirer’s name, "));
    }

    @Test
    void aMeetingIsStillToCome() {
        var past = new Meeting(LocalDate.now().minusDays(1), LocalTime.NOON, Duration.ofMinutes(45));
        assertThatThrownBy(() -> introductions.preview(referral, letter(past)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("meetingOn"));
        var tooLong = new Meeting(SOON, LocalTime.NOON, Duration.ofHours(9));
        assertThatThrownBy(() -> introductions.preview(referral, letter(tooLong)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("meetingMinutes"));
    }

    @Test
    void whatNobodyTakesLeavesTheStageAndMakesATask() throws IOException {
        try (var server = new ScriptedSmtp()) {
            var message = throughServer(server, ScriptedSmtp.Mood.TOO_LARGE);
            assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);
            assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
            assertThat(tasksOfUnsent()).isEqualTo(1);
            assertThat(disclosures()).isEmpty();

            server.be(ScriptedSmtp.Mood.KIND);
            application.getBean(OutboxService.class).retry(enquiry, message);
            mail.send(application, message);
            assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.INTRODUCED);
        }
    }

    @Test
    void whatOnlyOneOfThemTakesIsNoIntroductionYetButWasTold() throws IOException {
        contact = addContact("refused-" + unique + "@partner.example");
        try (var server = new ScriptedSmtp()) {
            throughServer(server, ScriptedSmtp.Mood.KIND);
            assertThat(server.taken()).hasSize(1);
            assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);
            assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
            assertThat(tasksOfUnsent()).isEqualTo(1);
            assertThat(disclosures())
                    .singleElement()
                    .satisfies(told -> assertThat(told).startsWith("sample@health.example EMAIL That Pack Beams"));
        }
    }

    @Test
    void whatLeftThoughItNoLongerMightIsWrittenDownAndSomebodyIsTold() throws IOException {
        try (var server = new ScriptedSmtp()) {
            server.meanwhile(() -> jdbc.sql("update consent set withdrawn_at = now(6) where enquiry_id = :id")
                    .param("id", enquiry.value())
                    .update());
            throughServer(server, ScriptedSmtp.Mood.KIND);
            assertThat(server.taken()).hasSize(1);
            assertThat(pages.details(enquiry).stage()).isEqualTo(Stage.MATCHING);
            assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
            assertThat(disclosures()).hasSize(2);
            assertThat(count("select count(*) from task where enquiry_id = :id", enquiry.value()))
                    .isPositive();
        }
    }

    private MessageId throughServer(ScriptedSmtp server, ScriptedSmtp.Mood mood) {
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(server.port());
        actAs(owner);
        server.be(mood);
        var message = introductions.send(referral, letter(null));
        mail.send(application, message);
        return message;
    }

    private String addContact(String address) {
        new ReferralSamples(application).contact(partner, address);
        return address;
    }

    private void addWork(String what, LocalDate sharedUntil, String market) {
        trackRecords.add(
                partner,
                new TrackWork(market, null, null, 2019, 2023, what, "An invented one", null, null, sharedUntil, null));
    }

    private IntroductionLetter letter(Meeting meeting) {
        return new IntroductionLetter(
                new PartnerLetter(UUID.randomUUID(), contact, "You and you", "Please meet."), meeting);
    }

    private BodyPart part(String type) throws Exception {
        var parts = (MimeMultipart) mail.lastFor(contact).getContent();
        for (var number = 0; number < parts.getCount(); number++) {
            if (parts.getBodyPart(number).isMimeType(type)) {
                return parts.getBodyPart(number);
            }
        }
        throw new AssertionError("No " + type);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<String> disclosures() {
        return jdbc.sql("""
                        select concat(recipient, ' ', channel, ' ', what) from disclosure
                        where enquiry_id = :id and kind = 'INTRODUCTION' order by id""").param("id", enquiry.value()).query(String.class).list();
    }
}

package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.sending.Departures;
import uk.healthcare.desk.staff.Role;

/** Enquirers are told that their enquiry arrived: in their language, once, and machines never. */
class AcknowledgementTest extends DeskTest {

    private static PostOffice office;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MailboxRepository repository;

    @Autowired
    private MailboxCheck check;

    @Autowired
    private AcknowledgementService acknowledgements;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "desk-" + unique + "@desk.example";
    private final String sender = "writer-" + unique + "@away.example";
    private WritingDesk desk;
    private MailboxId mailbox;

    @BeforeAll
    static void open() {
        office = new PostOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void setUp() {
        desk = new WritingDesk(application);
        office.user(address);
        office.user(sender);
        actAs(Role.ADMINISTRATOR);
        mailbox = desk.mailbox(acknowledging(address));
        signOut();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | We have received your enquiry | ltr | (London) / | (Kuwait)
                    fr | Nous avons bien reçu votre demande | ltr | (Londres) / | (Koweït)
                    es | Hemos recibido su consulta | ltr | (Londres) / | (Kuwait)
                    pt | Recebemos o seu pedido | ltr | (Londres) / |
                    zh | 我们已收到您的咨询 | ltr | （伦敦时间） / | （科威特）
                    ar | لقد تلقينا استفساركم | rtl | (لندن) / | (الكويت)""")
    void inTheLanguageOfTheEnquirer(String language, String subject, String dir, String london, String there)
            throws Exception {
        actAs(Role.OFFICER);
        var enquiry = desk.enquiry(sender, language);
        acknowledgements.send(enquiry);
        Departures.now(application);

        var mail = received(sender).getFirst();
        var reference = jdbc.sql("select reference from enquiry where id = :id")
                .param("id", enquiry.value())
                .query(String.class)
                .single();
        assertThat(mail.getSubject()).isEqualTo(subject + " " + reference);
        var parts = (MimeMultipart) mail.getContent();
        var text = parts.getBodyPart(0).getContent().toString();
        assertThat(text).contains(reference, london).doesNotContain("{", "}");
        if (there != null) {
            assertThat(text).contains(there);
        }
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, dir));
        if (language.equals("ar")) {
            assertThat(text).containsPattern("[٠-٩]{1,2} \\p{IsArabic}+ [٢][٠-٩]{3}");
        }
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    }

    @Test
    void theClockStopsWhenItHasLeft() {
        actAs(Role.OFFICER);
        var enquiry = desk.enquiry(sender, "en");
        acknowledgements.send(enquiry);
        assertThat(clockMet(enquiry.value())).isFalse();
        Departures.now(application);
        assertThat(clockMet(enquiry.value())).isTrue();
        assertThat(desk.timeline(enquiry)).anyMatch(title -> title.startsWith("Acknowledged to"));
        assertThatThrownBy(() -> acknowledgements.send(enquiry))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.key()).isEqualTo("acknowledgement.already"));
        assertThat(acknowledgements.text(enquiry)).isEmpty();
    }

    @Test
    void whatArrivesIsAcknowledgedOnceAndInTimeOfItsSender() throws Exception {
        office.deliver(address, letter("one", "", "We plan 120 beds."));
        check();
        check();
        Departures.now(application);
        assertThat(received(sender)).hasSize(1);
        var mail = received(sender).getFirst();
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<one@" + unique + ".example>");
        assertThat(((MimeMultipart) mail.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("(London) / ", "(UTC+03:00)");
    }

    @Test
    void machinesAreNotTold() throws Exception {
        office.deliver(address, letter("one", "Auto-Submitted: auto-replied\n", "I am away."));
        office.deliver(
                address,
                letter("two", "List-Unsubscribe: <mailto:off@list.example>\nList-Id: <list.example>\n", "News."));
        check();
        Departures.now(application);
        assertThat(received(sender)).isEmpty();
    }

    @Test
    void aSenderIsToldThreeTimesAnHourAndTheFourthIsWrittenDown() throws Exception {
        for (var number = 1; number <= 4; number++) {
            office.deliver(address, letter("n" + number, "", "Enquiry number " + number));
        }
        check();
        Departures.now(application);
        assertThat(received(sender)).hasSize(3);
        assertThat(jdbc.sql("""
                                select count(*) from timeline_entry t join incoming_message i on i.enquiry_id = t.enquiry_id
                                where i.mailbox_id = :id and t.title = 'Not acknowledged by itself'""")
                        .param("id", mailbox.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oldMailOfANewMailboxIsNotAnswered() throws Exception {
        office.deliver(address, letter("old", "", "From long ago."));
        jdbc.sql("update mailbox set acknowledge = false where id = :id")
                .param("id", mailbox.value())
                .update();
        check();
        jdbc.sql("update mailbox set acknowledge = true where id = :id")
                .param("id", mailbox.value())
                .update();
        jdbc.sql("""
                        update incoming_message set outcome = null, enquiry_id = null, arrived_at = '2020-01-01'
                        where mailbox_id = :id""").param("id", mailbox.value()).update();
        application.getBean(MessageRouting.class).routeWaiting();
        Departures.now(application);
        assertThat(received(sender)).isEmpty();
    }

    /** The other product has the sender's mailbox: first somebody else's, then read by this product as well. */
    @Test
    void twoProductsThatWriteToEachOtherStopAtOnce() throws Exception {
        office.deliver(address, letter("one", "", "We are a desk, too."));
        check();
        Departures.now(application);
        assertThat(received(sender)).hasSize(1);

        actAs(Role.ADMINISTRATOR);
        var other = application.getBean(MailboxService.class).create(acknowledging(sender));
        signOut();
        for (var round = 0; round < 3; round++) {
            check.once(repository.findById(other.value()).orElseThrow());
            check();
            Departures.now(application);
        }
        assertThat(jdbc.sql("select outcome from incoming_message where mailbox_id = :id")
                        .param("id", other.value())
                        .query(String.class)
                        .list())
                .containsExactly("MACHINE");
        assertThat(received(sender)).hasSize(1);
        assertThat(received(address)).hasSize(1);
    }

    private MailboxSettings acknowledging(String of) {
        var set = office.settings(of);
        return new MailboxSettings(
                "Healthcare UK",
                of,
                true,
                set.imap(),
                set.folder(),
                set.afterReading(),
                null,
                set.smtp(),
                set.username(),
                set.signIn(),
                set.secret(),
                null,
                null,
                null,
                true,
                true);
    }

    private String letter(String id, String more, String text) {
        return """
                From: Writer <%s>
                To: %s
                Subject: Heart centre
                Message-ID: <%s@%s.example>
                Date: Tue, 24 Nov 2026 09:12:00 +0300
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(sender, address, id, unique, more, text);
    }

    private void check() throws MessagingException {
        check.once(repository.findById(mailbox.value()).orElseThrow());
    }

    private boolean clockMet(long enquiry) {
        return jdbc.sql("select met_at is not null from clock_run where enquiry_id = :id and kind = 'ACKNOWLEDGE'")
                .param("id", enquiry)
                .query(Boolean.class)
                .single();
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(office.server().getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

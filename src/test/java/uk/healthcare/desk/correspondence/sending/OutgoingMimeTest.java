package uk.healthcare.desk.correspondence.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.DraftAttachment;
import uk.healthcare.desk.correspondence.DraftAttachmentService;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.PostOffice;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.staff.Role;

/** What travels: bytes that a real server took and gave back. */
class OutgoingMimeTest extends DeskTest {

    private static PostOffice office;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OutboxWork work;

    @Autowired
    private WritingService writing;

    @Autowired
    private OutboxService outbox;

    @Autowired
    private DraftAttachmentService attachments;

    @Autowired
    private JdbcClient jdbc;

    private final String to = "reader-" + UUID.randomUUID().toString().substring(0, 8) + "@away.example";
    private WritingDesk desk;
    private EnquiryId enquiry;

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
        var address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        office.user(address);
        office.user(to);
        actAs(Role.ADMINISTRATOR);
        desk.mailbox(office.settings(address));
        actAs(Role.OFFICER);
        enquiry = desk.enquiry(to, "en");
    }

    @Test
    void rightToLeftIsRightEverywhere() throws Exception {
        var mail = sent(draft("خطتكم", "شكرًا لكم.\n\nنعم <نستطيع>", "ar"));
        assertThat(mail.getSubject()).isEqualTo("خطتكم");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("شكرًا لكم.");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p dir=\"rtl\">", "نعم &lt;نستطيع&gt;");
    }

    @Test
    void filesTravelAsTheyAre() throws Exception {
        var bytes = "Beds,120\nمستشفى".getBytes(StandardCharsets.UTF_8);
        attachments.add(enquiry, "Plan\r\nBcc: x@evil.example.csv", new ByteArrayInputStream(bytes));
        var mail = sent(draft("About your plan", "With the figures.", "en"));
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(part.getDisposition()).isEqualTo("attachment");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(attachments.list(enquiry)).isEmpty();
    }

    @Test
    void takenBackTheFilesAreThereAgain() throws Exception {
        attachments.add(enquiry, "plan.csv", new ByteArrayInputStream(new byte[] {65, 66}));
        var message = writing.send(enquiry, draft("About your plan", "With the figures.", "en"));
        assertThat(attachments.list(enquiry)).isEmpty();
        outbox.takeBack(enquiry, message);
        assertThat(attachments.list(enquiry)).extracting(DraftAttachment::name).containsExactly("plan.csv");
    }

    @Test
    void tooMuchIsToldBesideTheFiles() throws Exception {
        attachments.add(enquiry, "large.bin", new ByteArrayInputStream(new byte[15 << 20]));
        assertThatThrownBy(() -> attachments.add(enquiry, "larger.bin", new ByteArrayInputStream(new byte[6 << 20])))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.key()).isEqualTo("message.attachments.too-large");
                    assertThat(rule.field()).isEqualTo("attachments");
                });
        assertThat(attachments.list(enquiry)).hasSize(1);
    }

    @Test
    void noLineOfOursBeginsAnotherHeader() throws Exception {
        jdbc.sql("update mailbox set name = :name where enabled")
                .param("name", "Desk\r\nBcc: a@evil.example")
                .update();
        var mail = sent(draft("Hello\r\nBcc: b@evil.example\r\n\r\nBody", "Text", "en"));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: b@evil.example Body");
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThatThrownBy(() -> writing.send(
                        enquiry,
                        new OutgoingDraft(
                                UUID.randomUUID(), to + "\r\nBcc: c@evil.example", "", "Hello", "Text", "en")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("to"));
    }

    @Test
    void aFieldThatIsStillOpenKeepsItFromBeingSent() {
        assertThatThrownBy(() -> writing.send(enquiry, draft("Hello", "We need to know: {question}", "en")))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.arguments()).containsExactly("{question}");
                    assertThat(rule.field()).isEqualTo("text");
                });
    }

    private OutgoingDraft draft(String subject, String text, String language) {
        return new OutgoingDraft(UUID.randomUUID(), to, "", subject, text, language);
    }

    private MimeMessage sent(OutgoingDraft draft) {
        var message = writing.send(enquiry, draft);
        desk.due(message);
        work.drain();
        return List.of(office.server().getReceivedMessages()).stream()
                .filter(mail -> headerId(mail).contains(draft.key().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String headerId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

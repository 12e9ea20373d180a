package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.timeline.CaseAttachment;
import uk.healthcare.desk.correspondence.timeline.CaseMessage;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Files that hold patient data go with it; who removed them and when stays, and so does what became of the message. */
class RemovedFilesTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TriageService triage;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private IncomingMessageQuery arrived;

    @Autowired
    private QuarantineService quarantine;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private SignedIn officer;
    private String name;
    private String raw;
    private IncomingId incoming;
    private EnquiryId enquiry;
    private MessageId message;

    @BeforeEach
    void aLetterWithThreeFilesOfWhichOneHoldsAName() {
        box = new Letterbox(application);
        name = "Yusra " + box.unique();
        raw = letter("notes.txt", "Born 1980: " + name);
        officer = actAs(Role.OFFICER);
        incoming = box.arrives(raw);
        enquiry = box.enquiryOf(incoming);
        message = box.messageOf(incoming);
    }

    @Test
    void theFileAndTheOriginalAreRemovedWithAMarkOfWhoAndWhen() throws IOException {
        var before = filesOf(incoming);
        triage.replacePatientData(enquiry, List.of(name), false);

        var shown = messages.of(List.of(message)).get(message);
        assertThat(shown.attachments()).extracting(CaseAttachment::name).contains("notes.txt", "plan.txt", "scan.png");
        assertThat(file(shown, "plan.txt").removal()).isNull();
        assertThat(file(shown, "scan.png").removal()).isNull();
        var removal = file(shown, "notes.txt").removal();
        assertThat(removal.words()).startsWith("Removed on ").contains(officer.name());
        assertThat(new String(
                        files.open(messages.attachment(
                                        message, file(shown, "notes.txt").position()))
                                .readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(removal.words());
        assertThat(shown.originalRemoval()).isNotNull();
        assertThat(shown.originalKept()).isFalse();
        assertThatThrownBy(() -> messages.original(message)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> arrived.raw(incoming)).isInstanceOf(NotFound.class);
        assertThat(arrived.message(incoming).removal().by()).isEqualTo(officer.name());
        assertThat(stillStored(before)).as("plan.txt and scan.png").isEqualTo(2);
    }

    @Test
    void whatBecameOfTheMessageStaysAndACopyOfItIsKnownAgain() {
        triage.replacePatientData(enquiry, List.of(name), false);
        assertThat(box.outcomeOf(incoming)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.arrives(raw)).isEqualTo(incoming);
        assertThat(box.enquiryOf(incoming)).isEqualTo(enquiry);
        assertThat(jdbc.sql("select count(*) from message where enquiry_id = ?")
                        .param(enquiry.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> quarantine.makeEnquiry(incoming)).hasMessageStartingWith("mail.");
    }

    @Test
    void anAnswerStillFindsTheEnquiry() {
        triage.replacePatientData(enquiry, List.of(name), false);
        var answer = box.arrives(box.letter(
                sender(), "Re: Notes", "In-Reply-To: <notes-%s@letters.example>\n".formatted(box.unique()), "And?"));
        assertThat(box.enquiryOf(answer)).isEqualTo(enquiry);
    }

    @Test
    void filesThatCannotBeSearchedGoWhenThePersonSaysSo() {
        triage.replacePatientData(enquiry, List.of(name), true);
        var shown = messages.of(List.of(message)).get(message);
        assertThat(file(shown, "scan.png").removal()).isNotNull();
        assertThat(file(shown, "plan.txt").removal()).isNull();
    }

    @Test
    void whatDoesNotHoldItIsKept() {
        var other = box.joins(enquiry, letter("more.txt", "Sixty beds"));
        triage.replacePatientData(enquiry, List.of(name), false);
        var shown = messages.of(List.of(other)).get(other);
        assertThat(shown.attachments())
                .allSatisfy(one -> assertThat(one.removal()).isNull());
        assertThat(shown.originalRemoval()).isNull();
    }

    @Test
    void aFileThatAnotherEnquiryHoldsTooIsTheirs() {
        var elsewhere = box.arrives(letter("notes.txt", "Born 1980: " + name)
                .replace(sender(), "other-" + box.unique() + "@elsewhere.example")
                .replace("<notes-", "<other-"));
        triage.replacePatientData(enquiry, List.of(name), false);
        var theirs = messages.of(List.of(box.messageOf(elsewhere))).get(box.messageOf(elsewhere));
        assertThat(file(theirs, "notes.txt").removal()).isNull();
        assertThat(files.details(messages.attachment(
                                theirs.id(), file(theirs, "notes.txt").position()))
                        .size())
                .isEqualTo(("Born 1980: " + name).length());
    }

    @Test
    void aDraftLosesTheFile() throws IOException {
        for (var text : List.of("Of " + name, "Of nobody " + box.unique())) {
            var file = files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.txt");
            jdbc.sql("""
                            insert into draft_attachment (staff_id, enquiry_id, file_id, name, type, size, added_at)
                            values (?, ?, ?, ?, 'text/plain', ?, '2026-01-05')""")
                    .params(officer.id().value(), enquiry.value(), file.id().value(), text.substring(0, 4), file.size())
                    .update();
        }
        triage.replacePatientData(enquiry, List.of(name), false);
        assertThat(jdbc.sql("select name from draft_attachment where enquiry_id = ?")
                        .param(enquiry.value())
                        .query(String.class)
                        .list())
                .containsExactly("Of n");
    }

    private String sender() {
        return "writer-" + box.unique() + "@letters.example";
    }

    private String letter(String file, String text) {
        return """
                From: Writer <%s>
                To: %s
                Subject: Notes
                Message-ID: <notes-%s@letters.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                Please see the files.
                --part
                Content-Type: text/plain; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --part
                Content-Type: text/plain; name="plan.txt"
                Content-Disposition: attachment; filename="plan.txt"

                Beds of %s: 120
                --part
                Content-Type: image/png; name="scan.png"
                Content-Disposition: attachment; filename="scan.png"
                Content-Transfer-Encoding: base64

                %s
                --part--
                """.formatted(
                        sender(),
                        box.address(),
                        file.equals("notes.txt") ? box.unique() : "more-" + box.unique(),
                        file,
                        file,
                        base64(text),
                        box.unique(),
                        base64("\u0089PNG\r\n\u001a\n" + box.unique()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static CaseAttachment file(CaseMessage message, String name) {
        return message.attachments().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> filesOf(IncomingId id) {
        return jdbc.sql("""
                        select file_id from incoming_message where id = :id
                        union all select a.file_id from message_attachment a join message m on m.id = a.message_id
                        where m.incoming_id = :id""").param("id", id.value()).query(Long.class).list();
    }

    private int stillStored(List<Long> ids) {
        return jdbc.sql("select count(*) from stored_file where id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }
}

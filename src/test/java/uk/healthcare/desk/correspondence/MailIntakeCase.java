package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.staff.Role;

/** A mailbox on a real IMAP server, what is delivered there, and what became of each message. */
abstract class MailIntakeCase extends DeskTest {

    static PostOffice office;

    @Autowired
    private MailboxService mailboxes;

    @Autowired
    private MailboxRepository repository;

    @Autowired
    private MailboxCheck check;

    @Autowired
    JdbcClient jdbc;

    final String unique = UUID.randomUUID().toString().substring(0, 8);
    final String desk = "desk-" + unique + "@desk.example";
    MailboxId mailbox;

    @BeforeAll
    static void open() {
        office = new PostOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void aMailbox() {
        office.user(desk);
        actAs(Role.ADMINISTRATOR);
        mailbox = mailboxes.create(office.settings(desk));
        signOut();
    }

    void check() throws MessagingException {
        check.once(repository.findById(mailbox.value()).orElseThrow());
    }

    /** What became of a message. */
    record Row(
            String outcome,
            @Nullable Long enquiry,
            @Nullable String subject,
            @Nullable String kind) {}

    /** In the order they were stored. */
    List<Row> rows() {
        return jdbc.sql(
                        "select outcome, enquiry_id, subject, machine_kind from incoming_message where mailbox_id = :id order by id")
                .param("id", mailbox.value())
                .query((row, n) ->
                        new Row(row.getString(1), (Long) row.getObject(2), row.getString(3), row.getString(4)))
                .list();
    }

    String letter(String from, String subject, String id, String more, String text) {
        return """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s@%s.example>
                Date: Tue, 24 Nov 2026 09:12:00 +0300
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, desk, subject, id, unique, more, text);
    }
}

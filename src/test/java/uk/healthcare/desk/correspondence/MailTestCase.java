package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mailbox.SetUpMailbox;

/** Mailboxes on a real IMAP server, and what the tables say of what lay in them. */
abstract class MailTestCase extends DeskTest {

    static final String INBOX = "INBOX";

    static ImapServer server;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private MailboxCheck check;

    @Autowired
    MessageRouting routing;

    @BeforeAll
    static void startServer() throws InterruptedException {
        server = new ImapServer();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    /** What a test has killed must not keep others waiting. */
    @AfterEach
    void leasesRunOut() {
        jdbc.sql("update mailbox set leased_till = timestamp'2000-01-01 00:00:00' where leased_till is not null")
                .update();
        jdbc.sql("update mail_lease set till = timestamp'2000-01-01 00:00:00'").update();
    }

    /** A new mailbox of its own address, which nothing reads by itself. */
    Mailbox mailbox(String folder, AfterReading afterReading) {
        var address = "desk" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        var settings = server.settings(address, folder, afterReading);
        return SetUpMailbox.with(application, settings);
    }

    Mailbox mailbox() {
        return mailbox(INBOX, AfterReading.MARK_READ);
    }

    static String address(Mailbox mailbox) {
        return mailbox.settings().address();
    }

    void append(Mailbox mailbox, List<String> messages) {
        server.append(address(mailbox), mailbox.settings().folder(), messages);
    }

    /** A letter to that mailbox; the same arguments give the same letter. */
    static String letter(Mailbox mailbox, String name, String more) {
        var unique = address(mailbox).substring(4, 12);
        return """
                From: Writer <%1$s@%2$s-%1$s.example>
                To: %3$s
                Subject: Letter %1$s
                Message-ID: <%1$s@%2$s.example>
                %4$sDate: Tue, 24 Nov 2026 09:12:00 +0300
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                We plan ward %1$s.
                """.formatted(name, unique, address(mailbox), more);
    }

    /** What an answer of its own writer to that letter says of it. */
    static String answers(Mailbox mailbox, String name) {
        return "In-Reply-To: <%s@%s.example>\n".formatted(name, address(mailbox).substring(4, 12));
    }

    /** The node that comes after, when all that the dead one held has run out. */
    void restart(Mailbox mailbox) throws MessagingException {
        leasesRunOut();
        routing.routeWaiting();
        check.once(mailbox);
    }

    record Arrived(
            long id, @Nullable String outcome, @Nullable Long enquiry, long onEnquiry, long places) {}

    /** Each message once, however often it lay there, in the order it was stored. */
    List<Arrived> arrived(Mailbox mailbox) {
        return jdbc.sql("""
                        select i.id, i.outcome, i.enquiry_id,
                          (select count(*) from message m where m.incoming_id = i.id) messages,
                          (select count(*) from mail_ledger l where l.incoming_id = i.id) places
                        from incoming_message i where i.mailbox_id = :mailbox order by i.id""")
                .param("mailbox", mailbox.id().value())
                .query((row, number) -> new Arrived(
                        row.getLong(1), row.getString(2), (Long) row.getObject(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    long enquiries(Mailbox mailbox) {
        return count("""
                select count(*) from enquiry e join incoming_message i on e.request_key = concat('mail-', i.id)
                where i.mailbox_id = :mailbox""", mailbox);
    }

    long unmarked(Mailbox mailbox) {
        return count("select count(*) from mail_ledger where mailbox_id = :mailbox and marked_at is null", mailbox);
    }

    long missing(Mailbox mailbox) {
        return count("select missing_count from mailbox where id = :mailbox", mailbox);
    }

    long count(String sql, Mailbox mailbox) {
        return jdbc.sql(sql)
                .param("mailbox", mailbox.id().value())
                .query(Long.class)
                .single();
    }
}

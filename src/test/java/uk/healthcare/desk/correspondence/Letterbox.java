package uk.healthcare.desk.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.MailLedger.Place;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.SetUpMailbox;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.correspondence.mime.RawMessage;

/** A mailbox of its own. Its messages come into the ledger as if a server had handed them out, and are filed for real. */
public final class Letterbox {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 1, 5, 9, 0);
    private static final AtomicLong UIDS = new AtomicLong();

    private final ApplicationContext application;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final MailboxId id;

    public Letterbox(ApplicationContext application) {
        this.application = application;
        id = SetUpMailbox.with(application, settings("desk-" + unique + "@desk.example"))
                .id();
    }

    /** Of a server that is not there. */
    public static MailboxSettings settings(String address) {
        return new MailboxSettings(
                "Box " + address,
                address,
                true,
                new ServerAddress("127.0.0.1", 1, TransportSecurity.NONE),
                "INBOX",
                AfterReading.MARK_READ,
                null,
                new ServerAddress("127.0.0.1", 1, TransportSecurity.NONE),
                address,
                SignInMethod.PASSWORD,
                "secret",
                null,
                null,
                null,
                false,
                true);
    }

    public MailboxId id() {
        return id;
    }

    /** No other letterbox has this word. */
    public String unique() {
        return unique;
    }

    public String address() {
        return "desk-" + unique + "@desk.example";
    }

    /** As somebody writes, plainly. */
    public String letter(String from, String subject, String more, String text) {
        return """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s@letters.example>
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, address(), subject, UUID.randomUUID(), more, text);
    }

    /** Nothing that could be read as a message. */
    public String nonsense(String words) {
        return "%% " + words + " %%\nnot a header at all\n\nNothing more.\n";
    }

    /** Stored, and waiting to be filed. */
    public IncomingId stored(String raw) {
        var bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var uid = UIDS.incrementAndGet();
        try {
            bean(MailLedger.class)
                    .store(new Place(id, 1, uid), bean(Clock.class).instant(), new Bytes(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bean(JdbcClient.class)
                .sql("select incoming_id from mail_ledger where mailbox_id = ? and uid_validity = 1 and uid = ?")
                .params(id.value(), uid)
                .query((row, number) -> new IncomingId(row.getLong(1)))
                .single();
    }

    /** Stored and filed. */
    public IncomingId arrives(String raw) {
        var incoming = stored(raw);
        bean(MessageRouting.class).routeWaiting();
        return incoming;
    }

    /** Stored and put on that enquiry, whatever it says. */
    public MessageId joins(EnquiryId enquiry, String raw) {
        var incoming = stored(raw);
        bean(TransactionTemplate.class).executeWithoutResult(nothing -> {
            var waiting = bean(IncomingMessages.class).locked(incoming).stored();
            var stored = bean(IncomingMessages.class).raw(waiting.file(), waiting.size());
            var message = bean(IncomingMessages.class).read(stored).orElseThrow();
            bean(MessageFiling.class)
                    .join(waiting, message, enquiry, bean(MailRoom.class).own());
        });
        return messageOf(incoming);
    }

    /** The server was asked what it has. @param missing how many of them the ledger does not have */
    public void compared(int onServer, int missing) {
        bean(MailboxState.class).compared(id, onServer, missing);
    }

    /** The server has a message that it does not hand out. */
    public void keptBack(String why) {
        bean(MailboxState.class).settledUid(id, 1);
        bean(MailLedger.class).notHandedOut(new Place(id, 1, 7_000_000), why);
    }

    public void cannotBeRead(String why) {
        bean(MailboxState.class).failed(id, why);
    }

    public void isRead() {
        bean(MailboxState.class).checked(id);
    }

    public MessageId messageOf(IncomingId incoming) {
        return bean(JdbcClient.class)
                .sql("select id from message where incoming_id = ?")
                .param(incoming.value())
                .query((row, number) -> new MessageId(row.getLong(1)))
                .single();
    }

    public EnquiryId enquiryOf(IncomingId incoming) {
        return bean(JdbcClient.class)
                .sql("select enquiry_id from incoming_message where id = ?")
                .param(incoming.value())
                .query((row, number) -> new EnquiryId(row.getLong(1)))
                .single();
    }

    public String outcomeOf(IncomingId incoming) {
        return bean(JdbcClient.class)
                .sql("select coalesce(outcome, 'waiting') from incoming_message where id = ?")
                .param(incoming.value())
                .query(String.class)
                .single();
    }

    /** A row in every table that keeps what is written on an enquiry. */
    public void everythingOn(EnquiryId enquiry) {
        var message =
                joins(enquiry, withFile("Dr Sample <sample@" + unique + ".example>", "In-Reply-To: <a@b.example>\n"));
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                        insert into outgoing_message (message_id, version, mailbox_id, state, token, held_till, attempts,
                          next_attempt_at) values (?, 0, ?, 'SENT', ?, ?, 1, ?)""")
                .params(message.value(), id.value(), unique, LONG_AGO, LONG_AGO)
                .update();
        jdbc.sql(
                        "insert into outgoing_recipient (message_id, position, copy, address) values (?, 0, false, 'a@b.example')")
                .param(message.value())
                .update();
        jdbc.sql("""
                        insert into draft_attachment (staff_id, enquiry_id, file_id, name, type, size, added_at)
                        select (select min(id) from staff), ?, file_id, name, type, size, ? from message_attachment
                        where message_id = ?""").params(enquiry.value(), LONG_AGO, message.value()).update();
        jdbc.sql("delete from case_address where enquiry_id = ?")
                .param(enquiry.value())
                .update();
        jdbc.sql("insert into case_address (enquiry_id, address) values (?, 'sample@letters.example')")
                .param(enquiry.value())
                .update();
    }

    /** A message in HTML with a script, a picture from elsewhere, and a file. */
    public String withFile(String from, String more) {
        return """
                From: %s
                To: %s
                Subject: Plans of the hospital
                Message-ID: <%s@letters.example>
                %sMIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/html; charset=utf-8

                <p>We plan a <b>cardiac centre</b>.</p><script>document.title = 'run'</script>
                <img src="https://tracker.example/pixel.png" alt="our logo">
                --part
                Content-Type: text/plain; name="plan.txt"
                Content-Disposition: attachment; filename="plan.txt"

                Beds: 120
                --part--
                """.formatted(from, address(), UUID.randomUUID(), more);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private record Bytes(byte[] content) implements RawMessage {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public long size() {
            return content.length;
        }
    }
}

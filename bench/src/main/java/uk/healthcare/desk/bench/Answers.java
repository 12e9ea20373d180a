package uk.healthcare.desk.bench;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.MailboxId;

/** What the desk has written to each of its first enquirers, as rows: sending is not what is measured. */
final class Answers {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final JdbcClient jdbc;
    private final MailboxId mailbox;
    private final Random random;

    Answers(JdbcClient jdbc, MailboxId mailbox, long seed) {
        this.jdbc = jdbc;
        this.mailbox = mailbox;
        this.random = new Random(seed);
    }

    /** @param uids by the numbers of the letters */
    Standing to(List<Letter> letters, List<Long> uids) {
        var sent = new ArrayList<Standing.Sent>();
        for (var letter : letters) {
            sent.add(to(letter, uids.get(letter.number())));
        }
        return new Standing(letters, List.copyOf(sent));
    }

    private record Made(long id, String reference) {}

    private Standing.Sent to(Letter letter, long uid) {
        var made = jdbc.sql("""
                        select e.id, e.reference from mail_ledger l
                        join incoming_message i on i.id = l.incoming_id join enquiry e on e.id = i.enquiry_id
                        where l.uid = :uid""")
                .param("uid", uid)
                .query((row, number) -> new Made(row.getLong("id"), row.getString("reference")))
                .single();
        var token = token();
        var headerId = "out" + letter.number() + "." + token + "@enquiry-desk.desk.example";
        var now = LocalDateTime.now(ZoneOffset.UTC);
        var id = jdbc.sql("select next value for message_seq").query(Long.class).single();
        jdbc.sql("""
                        insert into message (id, enquiry_id, direction, purpose, at, header_id, sender, recipients, subject,
                          body, known_sender)
                        values (:id, :enquiry, 'OUT', 'REPLY', :now, :header, :sender, :to, 'Your enquiry', 'Thank you.', true)""")
                .param("id", id)
                .param("enquiry", made.id())
                .param("now", now)
                .param("header", headerId)
                .param("sender", Standing.MAILBOX)
                .param("to", letter.sender().address())
                .update();
        jdbc.sql("""
                        insert into outgoing_message (message_id, version, mailbox_id, state, token, held_till, attempts,
                          next_attempt_at, sent_at)
                        values (:id, 0, :mailbox, 'SENT', :token, :now, 1, :now, :now)""")
                .param("id", id)
                .param("mailbox", mailbox.value())
                .param("token", token)
                .param("now", now)
                .update();
        return new Standing.Sent(letter.number(), headerId, token, made.reference());
    }

    private String token() {
        var token = new StringBuilder();
        while (token.length() < 26) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }
}

package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;

/**
 * What is to be sent, written down in the transaction of the change it belongs to: with it, or not at all. A message keeps
 * the Message-ID it gets here, so that sending it twice can be told from two messages.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    private final StoredMessages messages;
    private final MailboxRepository mailboxes;
    private final CaseAddresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(
            StoredMessages messages,
            MailboxRepository mailboxes,
            CaseAddresses addresses,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same letter again is not put in again. */
    public MessageId put(Letter letter) {
        var mailbox = mailboxes
                .findById(letter.mailbox().value())
                .orElseThrow(() -> new NotFound(letter.mailbox()))
                .settings();
        var known = known(headerId(letter.key(), mailbox));
        if (known.isPresent()) {
            return known.get();
        }
        var id = messages.add(message(letter, mailbox));
        var till = Utc.column(clock.instant().plus(letter.held()));
        jdbc.sql("""
                        insert into outgoing_message (message_id, version, mailbox_id, state, referral_id, link_id, token,
                          held_till, attempts, next_attempt_at)
                        values (:id, 0, :mailbox, 'HELD', :referral, :link, :token, :till, 0, :till)""")
                .param("id", id.value())
                .param("mailbox", letter.mailbox().value())
                .param(
                        "referral",
                        letter.referral() == null ? null : letter.referral().value())
                .param("link", letter.link() == null ? null : letter.link().value())
                .param("token", ReplyToken.random().value())
                .param("till", till)
                .update();
        addRecipients(id, letter);
        addresses.add(
                letter.enquiry(),
                letter.recipients().stream().map(Recipient::address).toList());
        return id;
    }

    /** @throws RuleViolation when it is on its way already */
    public void takeBack(MessageId id) {
        changeOrTell(
                id, "delete from outgoing_message where message_id = :id and state = 'HELD'", "outbox.undo.too-late");
        jdbc.sql("delete from message where id = :id").param("id", id.value()).update();
    }

    /** Tries it again at once, and for as long as a new one. */
    public void retry(MessageId id) {
        jdbc.sql("update outgoing_recipient set refusal = null where message_id = :id and taken_at is null")
                .param("id", id.value())
                .update();
        changeOrTell(id, """
                update outgoing_message
                set state = 'WAITING', attempts = 0, held_till = :now, next_attempt_at = :now, failure = null
                where message_id = :id and state in ('FAILED', 'WAITING')""", "outbox.retry.not-failed");
    }

    /** Gives up one that waits or failed, or puts away what was told of one that was sent. */
    public void discard(MessageId id) {
        changeOrTell(id, """
                update outgoing_message
                set dismissed_at = :now, state = if(state = 'SENT', state, 'DISCARDED')
                where message_id = :id and state in ('FAILED', 'WAITING', 'SENT')""", "outbox.discard.too-late");
    }

    private NewMessage message(Letter letter, MailboxSettings mailbox) {
        var copies = Recipient.labels(letter.recipients(), true);
        return new NewMessage(
                letter.enquiry(),
                true,
                letter.purpose(),
                clock.instant(),
                headerId(letter.key(), mailbox),
                mailbox.address(),
                mailbox.name(),
                Recipient.labels(letter.recipients(), false),
                copies.isEmpty() ? null : copies,
                letter.subject(),
                letter.body(),
                null,
                null,
                letter.language(),
                true,
                null,
                null,
                null,
                letter.by(),
                letter.answers(),
                letter.attachments());
    }

    private static String headerId(UUID key, MailboxSettings mailbox) {
        return key + "@" + MailboxSettings.messageIdDomain(mailbox.address());
    }

    private Optional<MessageId> known(String headerId) {
        return jdbc.sql("select id from message where header_id = :header and direction = 'OUT'")
                .param("header", headerId)
                .query(Long.class)
                .optional()
                .map(MessageId::new);
    }

    private void addRecipients(MessageId id, Letter letter) {
        var position = 0;
        for (var recipient : letter.recipients()) {
            jdbc.sql("""
                            insert into outgoing_recipient (message_id, position, copy, address, name)
                            values (:id, :position, :copy, :address, :name)""")
                    .param("id", id.value())
                    .param("position", position++)
                    .param("copy", recipient.copy())
                    .param("address", recipient.address().value())
                    .param("name", nullIfEmpty(recipient.name()))
                    .update();
        }
    }

    private void changeOrTell(MessageId id, String sql, String rule) {
        var changed = jdbc.sql(sql)
                .param("id", id.value())
                .param("now", Utc.column(clock.instant()))
                .update();
        if (changed == 0) {
            throw new RuleViolation(rule);
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}

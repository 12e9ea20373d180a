package uk.healthcare.desk.correspondence.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.Recipient;
import uk.healthcare.desk.correspondence.ReplyToken;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;

/** Reads what is to be sent. */
@Component
class OutgoingMessages {

    private final JdbcClient jdbc;
    private final MailboxRepository mailboxes;

    OutgoingMessages(JdbcClient jdbc, MailboxRepository mailboxes) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
    }

    Outgoing read(MessageId id) {
        return jdbc.sql("""
                        select m.*, o.mailbox_id, o.referral_id, o.link_id, o.token, o.attempts, o.held_till
                        from outgoing_message o join message m on m.id = o.message_id where m.id = :id""")
                .param("id", id.value())
                .query((row, number) -> outgoing(id, row))
                .single();
    }

    private Outgoing outgoing(MessageId id, ResultSet row) throws SQLException {
        var referral = row.getLong("referral_id");
        var link = row.getLong("link_id");
        var staff = row.getLong("staff_id");
        return new Outgoing(
                id,
                new EnquiryId(row.getLong("enquiry_id")),
                MessagePurpose.valueOf(row.getString("purpose")),
                referral == 0 ? null : new ReferralId(referral),
                link == 0 ? null : new LinkId(link),
                staff == 0 ? null : new StaffId(staff),
                mailboxes.findById(row.getLong("mailbox_id")).orElseThrow(),
                row.getInt("attempts"),
                Utc.moment(row, "held_till"),
                Utc.moment(row, "at"),
                row.getString("header_id"),
                new ReplyToken(row.getString("token")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("language"),
                answers(id),
                recipients(id, "true"),
                recipients(id, "taken_at is null and refusal is null"),
                files(id));
    }

    private List<String> answers(MessageId id) {
        return jdbc.sql("select header_id from message_reference where message_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> row.getString("header_id"))
                .list();
    }

    private List<Recipient> recipients(MessageId id, String which) {
        return jdbc.sql("select address, name, copy from outgoing_recipient where message_id = :id and " + which
                        + " order by position")
                .param("id", id.value())
                .query((row, number) -> new Recipient(
                        new EmailAddress(row.getString("address")),
                        Objects.requireNonNullElse((@Nullable String) row.getString("name"), ""),
                        row.getBoolean("copy")))
                .list();
    }

    private List<Outgoing.File> files(MessageId id) {
        return jdbc.sql("select file_id, name, type from message_attachment where message_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new Outgoing.File(
                        new FileId(row.getLong("file_id")), row.getString("name"), row.getString("type")))
                .list();
    }
}

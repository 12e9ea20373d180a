package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** What people see of the outbox on a case, and what they do about a message in it. */
@Service
public class OutboxService {

    private static final String ROWS = """
            select m.id, m.purpose, o.referral_id, m.recipients, m.subject, o.state, o.next_attempt_at, o.bounced_at,
              coalesce(o.bounce, o.failure, (select concat(r.address, ': ', r.refusal) from outgoing_recipient r
                where r.message_id = m.id and r.refusal is not null order by r.position limit 1)) trouble
            from enquiry e left join (message m join outgoing_message o on o.message_id = m.id)
              on m.enquiry_id = e.id and o.dismissed_at is null
              and (o.state in ('HELD', 'WAITING', 'SENDING', 'FAILED') or o.bounced_at is not null
                or exists (select 1 from outgoing_recipient r where r.message_id = m.id and r.refusal is not null))
            where e.id = :enquiry and %s
            order by m.id""";

    private final Outbox outbox;
    private final DraftAttachments attachments;
    private final EnquiryAccess access;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final JdbcClient jdbc;

    OutboxService(
            Outbox outbox,
            DraftAttachments attachments,
            EnquiryAccess access,
            Visibility visibility,
            CurrentStaff current,
            JdbcClient jdbc) {
        this.outbox = outbox;
        this.attachments = attachments;
        this.access = access;
        this.visibility = visibility;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** What is on its way, failed or came back, oldest first. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<OutboxRow> pending(EnquiryId enquiry) {
        var scope = visibility.of(current.get());
        var rows = jdbc.sql(ROWS.formatted(scope.sql()))
                .param("enquiry", enquiry.value())
                .params(scope.parameters())
                .query(OutboxService::row)
                .list();
        if (rows.isEmpty()) {
            throw new NotFound(enquiry);
        }
        return rows.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Takes a message out of the outbox before it leaves, and gives its text back.
     *
     * @throws RuleViolation when it is on its way already
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.take-back")
    public OutgoingDraft takeBack(EnquiryId enquiry, MessageId message) {
        requireWorkable(enquiry, message);
        var draft = draft(message);
        attachments.bringBack(message, enquiry, current.get().id());
        outbox.takeBack(message);
        return draft;
    }

    /** Tries a message again that failed or waits. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.retry")
    public void retry(EnquiryId enquiry, MessageId message) {
        requireWorkable(enquiry, message);
        outbox.retry(message);
    }

    /** Gives up a message that failed or waits, or puts away what was told of one that was sent. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.discard")
    public void discard(EnquiryId enquiry, MessageId message) {
        requireWorkable(enquiry, message);
        outbox.discard(message);
    }

    private void requireWorkable(EnquiryId enquiry, MessageId message) {
        access.requireReadable(enquiry);
        var purpose = jdbc.sql("""
                        select purpose from message where id = :id and enquiry_id = :enquiry and direction = 'OUT'""")
                .param("id", message.value())
                .param("enquiry", enquiry.value())
                .query(String.class)
                .optional()
                .map(MessagePurpose::valueOf)
                .orElseThrow(() -> new NotFound(message));
        if (purpose.isOfReferral()) {
            access.requireWorkable(enquiry);
        }
    }

    private OutgoingDraft draft(MessageId message) {
        return jdbc.sql(
                        "select recipients, coalesce(copies, '') copies, subject, body, language from message where id = :id")
                .param("id", message.value())
                .query((row, number) -> new OutgoingDraft(
                        UUID.randomUUID(),
                        row.getString("recipients"),
                        row.getString("copies"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("language")))
                .single();
    }

    /** Nothing where the enquiry has no such message: the row says only that the person may see it. */
    private static Optional<OutboxRow> row(ResultSet row, int number) throws SQLException {
        if (row.getObject("id") == null) {
            return Optional.empty();
        }
        var referral = row.getLong("referral_id");
        return Optional.of(new OutboxRow(
                new MessageId(row.getLong("id")),
                MessagePurpose.valueOf(row.getString("purpose")),
                referral == 0 ? null : new ReferralId(referral),
                SendingState.valueOf(row.getString("state")),
                row.getString("recipients"),
                row.getString("subject"),
                Utc.moment(row, "next_attempt_at"),
                row.getString("trouble"),
                row.getObject("bounced_at") != null));
    }
}

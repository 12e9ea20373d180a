package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;

/**
 * What becomes of an acknowledgement that has not left when the message it answers turns out to belong to another enquiry:
 * nobody is told a reference that is closed as a duplicate. The writer is told the other one instead, if it is theirs and
 * nobody has told them yet.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovedAcknowledgements {

    private final Acknowledgements acknowledgements;
    private final CaseMailbox mailboxes;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovedAcknowledgements(
            Acknowledgements acknowledgements, CaseMailbox mailboxes, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before the duplicate is closed; whether there was one that had not left. */
    boolean discard(EnquiryId duplicate, Instant at) {
        return jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id
                        set o.state = 'DISCARDED', o.dismissed_at = :at
                        where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT' and o.state in ('HELD', 'WAITING')""")
                        .param("at", Utc.column(at))
                        .param("enquiry", duplicate.value())
                        .update()
                > 0;
    }

    /** After the messages have reached the other enquiry. */
    void tellInstead(EnquiryId duplicate, EnquiryId other) {
        var to = acknowledgements.enquirer(other);
        if (to == null || !to.equals(acknowledgements.enquirer(duplicate)) || !isToBeTold(other)) {
            return;
        }
        var mailbox = mailboxes.of(other).orElseThrow();
        var text = acknowledgements.text(other, mailbox, null).orElseThrow();
        if (text.open().isEmpty()) {
            var answers =
                    mailboxes.lastLetter(other).map(CaseMailbox.Last::answers).orElse(List.of());
            acknowledgements.queue(other, mailbox, to, answers, null, null);
        }
    }

    /** After the messages are back where they were: each of the two enquiries is acknowledged, or not, as before. */
    void movedBack(EnquiryId duplicate, EnquiryId other, Instant at) {
        unsentSince(at, other).ifPresent(outbox::takeBack);
        if (acknowledgements.isSent(duplicate)) {
            return;
        }
        jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id
                        set o.state = if(o.attempts = 0, 'HELD', 'WAITING'), o.dismissed_at = null, o.next_attempt_at = :now
                        where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT' and o.state = 'DISCARDED'
                          and o.dismissed_at = :at""")
                .param("now", Utc.column(clock.instant()))
                .param("enquiry", duplicate.value())
                .param("at", Utc.column(at))
                .update();
    }

    private boolean isToBeTold(EnquiryId enquiry) {
        return !acknowledgements.isSent(enquiry)
                && jdbc.sql("""
                                select acknowledged_at is null and stage in ('RECEIVED', 'TRIAGE') from enquiry
                                where id = :enquiry""")
                        .param("enquiry", enquiry.value())
                        .query(Boolean.class)
                        .single();
    }

    private Optional<MessageId> unsentSince(Instant move, EnquiryId enquiry) {
        return jdbc.sql("""
                        select m.id from message m join outgoing_message o on o.message_id = m.id
                        where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT' and m.staff_id is null
                          and m.at >= :move and o.state = 'HELD' for update""")
                .param("enquiry", enquiry.value())
                .param("move", Utc.column(move))
                .query(Long.class)
                .optional()
                .map(MessageId::new);
    }
}

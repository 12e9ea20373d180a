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

    /** After the message has reached the other enquiry; the one it left had been made of it alone. */
    void moved(MovableMessages.Movable message, MovableMessages.Move move) {
        var held = jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id
                        set o.state = 'DISCARDED', o.dismissed_at = :at
                        where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT' and o.state in ('HELD', 'WAITING')""")
                .param("at", Utc.column(move.at()))
                .param("enquiry", move.from().value())
                .update();
        var to = acknowledgements.enquirer(move.to());
        if (held == 0 || to == null || !to.value().equals(message.sender()) || !isToBeTold(move.to())) {
            return;
        }
        var mailbox = mailboxes.of(move.to()).orElseThrow();
        var text = acknowledgements.text(move.to(), mailbox, null).orElseThrow();
        if (text.open().isEmpty()) {
            var answers = mailboxes
                    .lastLetter(move.to())
                    .map(CaseMailbox.Last::answers)
                    .orElse(List.of());
            acknowledgements.queue(move.to(), mailbox, to, answers, null, null);
        }
    }

    /** After the message is back where it was: each of the two enquiries is acknowledged, or not, as before. */
    void movedBack(MovableMessages.Move move) {
        unsentSince(move.at(), move.to()).ifPresent(outbox::takeBack);
        if (acknowledgements.isSent(move.from())) {
            return;
        }
        jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id
                        set o.state = if(o.attempts = 0, 'HELD', 'WAITING'), o.dismissed_at = null, o.next_attempt_at = :now
                        where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT' and o.state = 'DISCARDED'
                          and o.dismissed_at = :at""")
                .param("now", Utc.column(clock.instant()))
                .param("enquiry", move.from().value())
                .param("at", Utc.column(move.at()))
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

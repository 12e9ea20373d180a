package uk.healthcare.desk.correspondence.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.SendingState;

/** Takes the next message that is due for one worker: committed before it is sent, given up by itself after a while. */
@Component
class OutboxClaims {

    /** Longer than sending may ever take: see {@link Postman}. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final OutgoingMessages messages;
    private final SendingBrake brake;
    private final Clock clock;

    OutboxClaims(JdbcClient jdbc, OutgoingMessages messages, SendingBrake brake, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.brake = brake;
        this.clock = clock;
    }

    /** Nothing when nothing is due, or while sending is stopped. */
    @Transactional
    public Optional<Outgoing> next() {
        var now = clock.instant();
        var due = Stream.of(SendingState.HELD, SendingState.WAITING, SendingState.SENDING)
                .flatMap(state -> due(state, now).stream())
                .findFirst();
        if (due.isEmpty() || !brake.lets(due.get(), now)) {
            return Optional.empty();
        }
        var till = Utc.column(now.plus(LEASE));
        jdbc.sql("""
                        update outgoing_message
                        set state = 'SENDING', attempts = attempts + 1, leased_till = :till, next_attempt_at = :till
                        where message_id = :id""").param("id", due.get().value()).param("till", till).update();
        return due.map(messages::read);
    }

    /** One whose worker died is due when its lease has run out. */
    private Optional<MessageId> due(SendingState state, Instant now) {
        return jdbc.sql("""
                        select message_id from outgoing_message where state = :state and next_attempt_at <= :now
                        order by next_attempt_at limit 1 for update skip locked""")
                .param("state", state.name())
                .param("now", Utc.column(now))
                .query(Long.class)
                .optional()
                .map(MessageId::new);
    }
}

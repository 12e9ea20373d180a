package uk.healthcare.desk.correspondence.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Stops all sending when more leaves within an hour than people write: then something goes in circles. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SendingBrake {

    private static final Logger LOG = LoggerFactory.getLogger(SendingBrake.class);
    private static final int MOST_TO_ONE_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final int mostPerHour;

    SendingBrake(JdbcClient jdbc, @Value("${desk.mail.most-per-hour:600}") int mostPerHour) {
        this.jdbc = jdbc;
        this.mostPerHour = mostPerHour;
    }

    private record Standing(
            @Nullable Instant pulledAt,
            @Nullable Instant letGoAt,
            @Nullable String reason) {}

    /** Whether that message may leave now. Pulls the brake when it is one too many. */
    public boolean lets(MessageId next, Instant now) {
        var standing = standing(" for update");
        if (standing.pulledAt() != null) {
            return false;
        }
        var hour = now.minus(WINDOW);
        var from = standing.letGoAt() == null || standing.letGoAt().isBefore(hour) ? hour : standing.letGoAt();
        var why = tooMany(next, from);
        if (why == null) {
            return true;
        }
        LOG.error("Sending stops: {}", why);
        jdbc.sql("update sending_brake set pulled_at = :now, reason = :why where name = 'all'")
                .param("now", Utc.column(now))
                .param("why", why)
                .update();
        return false;
    }

    /** When and why sending was stopped; nothing while it goes on. */
    Optional<SendingStop> stop() {
        var standing = standing("");
        return standing.pulledAt() == null || standing.reason() == null
                ? Optional.empty()
                : Optional.of(new SendingStop(standing.pulledAt(), standing.reason()));
    }

    void letGo(StaffId by, Instant now) {
        jdbc.sql("""
                        update sending_brake set pulled_at = null, reason = null, let_go_at = :now, let_go_by = :by
                        where name = 'all' and pulled_at is not null""").param("now", Utc.column(now)).param("by", by.value()).update();
    }

    private @Nullable String tooMany(MessageId next, Instant from) {
        var sent = jdbc.sql("""
                        select (select count(*) from outgoing_message where state = 'SENT' and sent_at > :from)
                          + (select count(*) from outgoing_message where state = 'SENDING')""")
                .param("from", Utc.column(from))
                .query(Integer.class)
                .single();
        if (sent >= mostPerHour) {
            return "%d messages were sent within an hour, the most that is allowed.".formatted(sent);
        }
        var flooded = jdbc.sql("""
                        select t.address from outgoing_recipient r
                          join outgoing_recipient t on t.address = r.address and t.taken_at > :from
                        where r.message_id = :id group by t.address having count(*) >= :most limit 1""")
                .param("id", next.value())
                .param("from", Utc.column(from))
                .param("most", MOST_TO_ONE_ADDRESS)
                .query(String.class)
                .optional();
        return flooded.map(address ->
                        "%d messages were sent to %s within an hour.".formatted(MOST_TO_ONE_ADDRESS, address))
                .orElse(null);
    }

    private Standing standing(String lock) {
        return jdbc.sql("select pulled_at, let_go_at, reason from sending_brake where name = 'all'" + lock)
                .query((row, number) -> new Standing(
                        Utc.momentOrNull(row, "pulled_at"),
                        Utc.momentOrNull(row, "let_go_at"),
                        row.getString("reason")))
                .single();
    }
}

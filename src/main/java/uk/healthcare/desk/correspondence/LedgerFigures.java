package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.Utc;

/** Counts the mail ledger, in three statements whatever the number of mailboxes. */
@Component
class LedgerFigures {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Places(long stored, long notHandedOut) {}

    /** Messages of one mailbox with one outcome; a null outcome is waiting. */
    private record Messages(long mailbox, @Nullable MailOutcome outcome, long count, long late) {}

    private record Compared(
            MailboxRow mailbox, @Nullable Integer onServer, @Nullable Integer missing, @Nullable Instant at) {}

    /** By the name of the mailbox. */
    List<MailboxFigures> all() {
        var places = places();
        var messages = messages();
        return mailboxes().stream()
                .map(one -> figures(
                        one,
                        places.getOrDefault(one.mailbox().id().value(), new Places(0, 0)),
                        messages.stream()
                                .filter(count -> count.mailbox() == one.mailbox().id().value())
                                .toList()))
                .toList();
    }

    private static MailboxFigures figures(Compared one, Places places, List<Messages> messages) {
        var outcomes = new EnumMap<MailOutcome, Long>(MailOutcome.class);
        var waiting = 0L;
        var late = 0L;
        for (var count : messages) {
            if (count.outcome() == null) {
                waiting = count.count();
                late = count.late();
            } else {
                outcomes.put(count.outcome(), count.count());
            }
        }
        return new MailboxFigures(
                one.mailbox(),
                one.onServer(),
                one.missing(),
                one.at(),
                places.stored(),
                places.notHandedOut(),
                waiting,
                late,
                Map.copyOf(outcomes));
    }

    private List<Compared> mailboxes() {
        return jdbc.sql("""
                        select id, name, address, enabled, checked_at, failed_at, failure, server_count, missing_count,
                          compared_at
                        from mailbox order by name, id""")
                .query((row, number) -> new Compared(
                        MailboxRows.row(row, number),
                        row.getObject("server_count", Integer.class),
                        row.getObject("missing_count", Integer.class),
                        MailboxRows.moment(row, "compared_at")))
                .list();
    }

    /** What a server does not hand out counts only while its folder is the one that was read last. */
    private Map<Long, Places> places() {
        return jdbc
                .sql("""
                        select l.mailbox_id, count(l.incoming_id) as stored,
                          sum(l.incoming_id is null and l.uid_validity = b.uid_validity) as not_handed_out
                        from mail_ledger l join mailbox b on b.id = l.mailbox_id group by l.mailbox_id""")
                .query((row, number) -> Map.entry(
                        row.getLong("mailbox_id"), new Places(row.getLong("stored"), row.getLong("not_handed_out"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Messages> messages() {
        return jdbc.sql("""
                        select mailbox_id, outcome, count(*) as messages, sum(stored_at < :late) as late
                        from incoming_message group by mailbox_id, outcome""")
                .param("late", Utc.column(clock.instant().minus(TOO_LONG)))
                .query(LedgerFigures::counted)
                .list();
    }

    private static Messages counted(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Messages(
                row.getLong("mailbox_id"),
                outcome == null ? null : MailOutcome.valueOf(outcome),
                row.getLong("messages"),
                row.getLong("late"));
    }
}

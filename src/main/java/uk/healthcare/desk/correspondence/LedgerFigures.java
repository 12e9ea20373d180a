package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Utc;

/** Counts the mail ledger, in two statements whatever the number of mailboxes. */
@Component
class LedgerFigures {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Messages of one mailbox with one outcome; a null outcome is waiting. */
    private record Messages(long mailbox, @Nullable MailOutcome outcome, long count, long late) {}

    private record Places(
            MailboxRow mailbox,
            @Nullable Integer onServer,
            @Nullable Integer missing,
            @Nullable Instant comparedAt,
            long stored,
            long notHandedOut) {}

    /** By the name of the mailbox. */
    List<MailboxFigures> all() {
        var messages = messages();
        return places().stream()
                .map(one -> figures(
                        one,
                        messages.stream()
                                .filter(count ->
                                        count.mailbox() == one.mailbox().id().value())
                                .toList()))
                .toList();
    }

    private static MailboxFigures figures(Places places, List<Messages> messages) {
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
                places.mailbox(),
                places.onServer(),
                places.missing(),
                places.comparedAt(),
                places.stored(),
                places.notHandedOut(),
                waiting,
                late,
                Map.copyOf(outcomes));
    }

    /** What a server does not hand out counts only while its folder is the one that was read last. */
    private List<Places> places() {
        return jdbc.sql("""
                        select b.id, b.name, b.address, b.enabled, b.checked_at, b.failed_at, b.failure, b.server_count,
                          b.missing_count, b.compared_at, coalesce(sum(l.stored), 0) as stored,
                          coalesce(sum(if(l.uid_validity = b.uid_validity, l.kept, 0)), 0) as not_handed_out
                        from mailbox b left join (
                          select mailbox_id, uid_validity, count(incoming_id) as stored, sum(incoming_id is null) as kept
                          from mail_ledger group by mailbox_id, uid_validity) l on l.mailbox_id = b.id
                        group by b.id order by b.name, b.id""")
                .query((row, number) -> new Places(
                        MailboxRows.row(row, number),
                        row.getObject("server_count", Integer.class),
                        row.getObject("missing_count", Integer.class),
                        MailboxRows.moment(row, "compared_at"),
                        row.getLong("stored"),
                        row.getLong("not_handed_out")))
                .list();
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

package uk.healthcare.desk.correspondence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.mailbox.MailboxRows;

/** Counts the mail ledger, in one statement whatever the number of mailboxes. */
@Component
class LedgerFigures {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);
    private static final String WAITING = "WAITING";

    /**
     * What a server does not hand out counts only while its folder is the one that was read last. Outcomes come as
     * {@code NEW_ENQUIRY|12|0}: how many messages, and how many of them were stored too long ago to wait still.
     */
    private static final String SQL = """
            select b.id, b.name, b.address, b.enabled, b.checked_at, b.failed_at, b.failure, b.server_count,
              b.missing_count, b.compared_at, coalesce(sum(l.stored), 0) as stored,
              coalesce(sum(if(l.uid_validity = b.uid_validity, l.kept, 0)), 0) as not_handed_out, max(o.outcomes) as outcomes
            from mailbox b
              left join (
                select mailbox_id, uid_validity, count(incoming_id) as stored, sum(incoming_id is null) as kept
                from mail_ledger group by mailbox_id, uid_validity) l on l.mailbox_id = b.id
              left join (
                select mailbox_id, group_concat(concat_ws('|', outcome, messages, late)) as outcomes
                from (
                  select mailbox_id, coalesce(outcome, 'WAITING') as outcome, count(*) as messages,
                    sum(stored_at < :late) as late
                  from incoming_message group by mailbox_id, outcome) counted
                group by mailbox_id) o on o.mailbox_id = b.id
            group by b.id order by b.name, b.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the name of the mailbox. */
    List<MailboxFigures> all() {
        return jdbc.sql(SQL)
                .param("late", Utc.column(clock.instant().minus(TOO_LONG)))
                .query(LedgerFigures::figures)
                .list();
    }

    private static MailboxFigures figures(ResultSet row, int number) throws SQLException {
        var outcomes = new EnumMap<MailOutcome, Long>(MailOutcome.class);
        var waiting = 0L;
        var late = 0L;
        for (var count : counts(row.getString("outcomes"))) {
            var parts = count.split("\\|");
            if (parts[0].equals(WAITING)) {
                waiting = Long.parseLong(parts[1]);
                late = Long.parseLong(parts[2]);
            } else {
                outcomes.put(MailOutcome.valueOf(parts[0]), Long.parseLong(parts[1]));
            }
        }
        return new MailboxFigures(
                MailboxRows.row(row, number),
                row.getObject("server_count", Integer.class),
                row.getObject("missing_count", Integer.class),
                Utc.momentOrNull(row, "compared_at"),
                row.getLong("stored"),
                row.getLong("not_handed_out"),
                waiting,
                late,
                Map.copyOf(outcomes));
    }

    private static String[] counts(@Nullable String outcomes) {
        return outcomes == null ? new String[0] : outcomes.split(",");
    }
}

package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.ContentKey;
import uk.healthcare.desk.correspondence.mime.RawMessage;
import uk.healthcare.desk.files.FileStore;

/**
 * Which message was seen where, and its raw bytes: written and committed before anything is read from it. A message has
 * one row of its own however often and by whichever mailbox it came; each place on a server where it lay has another.
 */
@Component
class MailLedger {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    MailLedger(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** A place on a server where a message lies (RFC 9051, 2.3.1.1). */
    record Place(MailboxId mailbox, long uidValidity, long uid) {}

    /** A message that is stored and waits to be routed. */
    record Waiting(long id, MailboxId mailbox, FileId file, long size, Instant arrivedAt, int attempts) {}

    /** The UIDs above that one that are in the ledger with their message. */
    @Transactional(readOnly = true)
    public Set<Long> stored(MailboxId mailbox, long uidValidity, long above) {
        return new HashSet<>(jdbc.sql("""
                        select uid from mail_ledger
                        where mailbox_id = :mailbox and uid_validity = :validity and uid > :above
                          and incoming_id is not null""")
                .param("mailbox", mailbox.value())
                .param("validity", uidValidity)
                .param("above", above)
                .query(Long.class)
                .list());
    }

    /** Writes down what lay there. Doing so again changes nothing. */
    @Transactional(rollbackFor = IOException.class)
    public void store(Place place, Instant arrivedAt, RawMessage raw) throws IOException {
        var key = ContentKey.of(raw).value();
        var now = Utc.column(clock.instant());
        if (idOf(key) == null) {
            FileId file;
            try (var content = raw.open()) {
                file = files.storeAs(content, "message/rfc822").id();
            }
            jdbc.sql("""
                            insert into incoming_message
                              (id, content_key, mailbox_id, file_id, size, arrived_at, stored_at, attempts, next_attempt_at)
                            values (next value for incoming_message_seq, :key, :mailbox, :file, :size, :arrived, :now, 0, :now)
                            on duplicate key update content_key = content_key""")
                    .param("key", key)
                    .param("mailbox", place.mailbox().value())
                    .param("file", file.value())
                    .param("size", raw.size())
                    .param("arrived", Utc.column(arrivedAt))
                    .param("now", now)
                    .update();
        }
        jdbc.sql("""
                        insert into mail_ledger (mailbox_id, uid_validity, uid, incoming_id, seen_at, failures)
                        select :mailbox, :validity, :uid, id, :now, 0 from incoming_message where content_key = :key
                        on duplicate key update incoming_id = values(incoming_id), failure = null""")
                .param("mailbox", place.mailbox().value())
                .param("validity", place.uidValidity())
                .param("uid", place.uid())
                .param("key", key)
                .param("now", now)
                .update();
    }

    /** The server would not hand it out. It is asked again at each check, and the reconciliation shows it meanwhile. */
    @Transactional
    public void notHandedOut(Place place, String why) {
        jdbc.sql("""
                        insert into mail_ledger (mailbox_id, uid_validity, uid, seen_at, failures, failure)
                        values (:mailbox, :validity, :uid, :now, 1, :why)
                        on duplicate key update failures = failures + 1, failure = values(failure)""")
                .param("mailbox", place.mailbox().value())
                .param("validity", place.uidValidity())
                .param("uid", place.uid())
                .param("now", Utc.column(clock.instant()))
                .param("why", why.length() > 300 ? why.substring(0, 300) : why)
                .update();
    }

    /** The oldest of those that wait, in the order in which they were stored. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select id, mailbox_id, file_id, size, arrived_at, attempts from incoming_message
                        where outcome is null and next_attempt_at <= :now order by id limit :limit""")
                .param("now", Utc.column(clock.instant()))
                .param("limit", limit)
                .query(MailLedger::waitingRow)
                .list();
    }

    /** Reading or filing it failed in an unforeseen way: it is tried again after a while. */
    @Transactional
    public void postpone(long incoming, Duration pause) {
        jdbc.sql("""
                        update incoming_message set attempts = attempts + 1, next_attempt_at = :then
                        where id = :id and outcome is null""")
                .param("id", incoming)
                .param("then", Utc.column(clock.instant().plus(pause)))
                .update();
    }

    /** Copies in that folder whose message is routed and which have not been touched yet. */
    @Transactional(readOnly = true)
    public List<Long> unmarked(MailboxId mailbox, long uidValidity, int limit) {
        return jdbc.sql("""
                        select l.uid from mail_ledger l join incoming_message i on i.id = l.incoming_id
                        where l.mailbox_id = :mailbox and l.marked_at is null and l.uid_validity = :validity
                          and i.outcome is not null
                        order by l.uid limit :limit""")
                .param("mailbox", mailbox.value())
                .param("validity", uidValidity)
                .param("limit", limit)
                .query((row, number) -> row.getLong("uid"))
                .list();
    }

    @Transactional
    public void marked(MailboxId mailbox, long uidValidity, List<Long> uids) {
        if (!uids.isEmpty()) {
            jdbc.sql("""
                            update mail_ledger set marked_at = :now
                            where mailbox_id = :mailbox and uid_validity = :validity and uid in (:uids)""")
                    .param("mailbox", mailbox.value())
                    .param("validity", uidValidity)
                    .param("uids", uids)
                    .param("now", Utc.column(clock.instant()))
                    .update();
        }
    }

    private @Nullable Long idOf(String key) {
        return jdbc.sql("select id from incoming_message where content_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static Waiting waitingRow(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                new MailboxId(row.getLong("mailbox_id")),
                new FileId(row.getLong("file_id")),
                row.getLong("size"),
                Utc.moment(row, "arrived_at"),
                row.getInt("attempts"));
    }
}

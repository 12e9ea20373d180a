package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.Utc;

/** How far each mailbox has been read, how its last check went, and which node reads it. */
@Component
class MailboxState {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Up to which UID every message is in the ledger; 0 when the folder is another than it was (RFC 9051, 2.3.1.1). */
    @Transactional
    public long settledUid(MailboxId mailbox, long uidValidity) {
        jdbc.sql("""
                        update mailbox set uid_validity = :validity, settled_uid = 0
                        where id = :id and (uid_validity is null or uid_validity <> :validity)""")
                .param("id", mailbox.value())
                .param("validity", uidValidity)
                .update();
        return jdbc.sql("select settled_uid from mailbox where id = :id")
                .param("id", mailbox.value())
                .query(Long.class)
                .single();
    }

    @Transactional
    public void settled(MailboxId mailbox, long uid) {
        jdbc.sql("update mailbox set settled_uid = greatest(settled_uid, :uid) where id = :id")
                .param("id", mailbox.value())
                .param("uid", uid)
                .update();
    }

    @Transactional
    public void checked(MailboxId mailbox) {
        jdbc.sql("update mailbox set checked_at = :now, failure = null, failed_at = null where id = :id")
                .param("id", mailbox.value())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** @param why in plain words, at most 300 characters */
    @Transactional
    public void failed(MailboxId mailbox, String why) {
        jdbc.sql("update mailbox set failed_at = coalesce(failed_at, :now), failure = :why where id = :id")
                .param("id", mailbox.value())
                .param("now", Utc.column(clock.instant()))
                .param("why", why)
                .update();
    }

    @Transactional
    public void compared(MailboxId mailbox, int onServer, int missing) {
        jdbc.sql("""
                        update mailbox set server_count = :count, missing_count = :missing, compared_at = :now
                        where id = :id""")
                .param("id", mailbox.value())
                .param("count", onServer)
                .param("missing", missing)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Takes the mailbox for this node, or keeps it. False while another node has it. */
    @Transactional
    public boolean lease(MailboxId mailbox, UUID node) {
        var now = clock.instant();
        return jdbc.sql("""
                                update mailbox set leased_by = :node, leased_till = :till
                                where id = :id and (leased_by = :node or leased_till is null or leased_till < :now)""")
                        .param("id", mailbox.value())
                        .param("node", node.toString())
                        .param("till", Utc.column(now.plus(KeptLease.LENGTH)))
                        .param("now", Utc.column(now))
                        .update()
                == 1;
    }

    @Transactional
    public void release(MailboxId mailbox, UUID node) {
        jdbc.sql("update mailbox set leased_by = null, leased_till = null where id = :id and leased_by = :node")
                .param("id", mailbox.value())
                .param("node", node.toString())
                .update();
    }

    @Nullable
    String failure(MailboxId mailbox) {
        return jdbc.sql("select failure from mailbox where id = :id")
                .param("id", mailbox.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}

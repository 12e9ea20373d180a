package uk.healthcare.desk.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** A desk with one mailbox, which it reads in the background as soon as it is told to. */
final class MailDesk implements AutoCloseable {

    /** Looking costs the database what it counts: not so often that it would be felt. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final BenchDesk desk;
    private final JdbcClient jdbc;

    MailDesk(MailOptions options) {
        desk = BenchDesk.forMail(options.folder());
        jdbc = desk.jdbc();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <T> T bean(Class<T> type) {
        return desk.bean(type);
    }

    /** Set up as an administrator does it, but not read yet. What arrives is not acknowledged. */
    MailboxId setUp(Account account) {
        var server = new ServerAddress(account.host(), account.port(), TransportSecurity.NONE);
        var settings = new MailboxSettings(
                "Benchmark",
                Standing.MAILBOX,
                false,
                server,
                "INBOX",
                AfterReading.MARK_READ,
                null,
                server,
                account.user(),
                SignInMethod.PASSWORD,
                account.password(),
                null,
                null,
                null,
                false,
                true);
        return Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> mailboxes().create(settings));
    }

    void read(MailboxId mailbox, boolean on) {
        Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> mailboxes().enable(mailbox, on));
    }

    private MailboxService mailboxes() {
        return desk.bean(MailboxService.class);
    }

    /** Waits until each of these is in the ledger and has its outcome; false when that does not come. */
    boolean awaitOutcomes(List<Long> uids, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (routedUpTo(uids.getLast()) >= uids.size()) {
                return true;
            }
            sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    private long routedUpTo(long uid) {
        return jdbc.sql("""
                        select count(*) from mail_ledger l join incoming_message i on i.id = l.incoming_id
                        where l.uid <= :uid and i.outcome is not null""")
                .param("uid", uid)
                .query(Long.class)
                .single();
    }

    /** How many statements the database has answered so far. */
    long statements() {
        return jdbc.sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}

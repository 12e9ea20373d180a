package uk.healthcare.desk.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.Utc;

/**
 * Slows guessing down, by account and by address, for all nodes together. An attempt is counted before the password is
 * looked at, so that many at once do not slip through together. Nobody is locked out for ever: the wait doubles up to a
 * limit, an attempt during the wait does not lengthen it, and a day without failures clears it.
 */
@Component
class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInThrottle(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is counted: an address is shared by many people, so it may fail more often, but may be made to wait longer. */
    enum Kind {
        ACCOUNT(5, Duration.ofMinutes(5)),
        ADDRESS(30, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** Nothing for the first few, then 1, 2, 4 … seconds. */
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(failures - free, 20));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    /** How long to wait before this attempt may be made; if it may, it is counted as a failure until it succeeds. */
    Optional<Duration> attempt(String account, String address) {
        return Optional.ofNullable(transaction.execute(status -> {
            var now = clock.instant();
            var blockedTill = latest(blockedTill(Kind.ACCOUNT, account, now), blockedTill(Kind.ADDRESS, address, now));
            if (blockedTill.isAfter(now)) {
                return Duration.between(now, blockedTill);
            }
            count(Kind.ACCOUNT, account, now);
            count(Kind.ADDRESS, address, now);
            return null;
        }));
    }

    /** The right password clears the account; of the address it takes back only this attempt, or one account could launder others. */
    void succeeded(String account, String address) {
        transaction.executeWithoutResult(status -> {
            clear(account);
            jdbc.sql("""
                            update sign_in_attempt set failures = greatest(failures - 1, 0), blocked_till = null
                            where subject = :subject""").param("subject", subject(Kind.ADDRESS, address)).update();
        });
    }

    /** An administrator's reset lets the person in at once. */
    void clear(String account) {
        jdbc.sql("delete from sign_in_attempt where subject = :subject")
                .param("subject", subject(Kind.ACCOUNT, account))
                .update();
    }

    private Instant blockedTill(Kind kind, String name, Instant now) {
        // Not "insert ignore": on a row that is there it would take a shared lock, and two at once would deadlock.
        jdbc.sql("""
                        insert into sign_in_attempt (subject, failures, last_at) values (:subject, 0, :now)
                        on duplicate key update failures = failures""")
                .param("subject", subject(kind, name))
                .param("now", Utc.column(now))
                .update();
        return jdbc.sql("select blocked_till from sign_in_attempt where subject = :subject for update")
                .param("subject", subject(kind, name))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .map(Utc::moment)
                .orElse(Instant.EPOCH);
    }

    private void count(Kind kind, String name, Instant now) {
        var failures = jdbc.sql("""
                        select case when last_at < :forgotten then 0 else failures end
                        from sign_in_attempt where subject = :subject""")
                .param("forgotten", Utc.column(now.minus(FORGOTTEN_AFTER)))
                .param("subject", subject(kind, name))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        update sign_in_attempt set failures = :failures, last_at = :now, blocked_till = :till
                        where subject = :subject""")
                .param("failures", failures + 1)
                .param("now", Utc.column(now))
                .param("till", Utc.column(now.plus(kind.waitAfter(failures + 1))))
                .param("subject", subject(kind, name))
                .update();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String subject(Kind kind, String name) {
        return kind + ":" + name;
    }
}

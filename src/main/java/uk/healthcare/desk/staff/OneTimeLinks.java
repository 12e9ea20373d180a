package uk.healthcare.desk.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Links that let a person choose a password: 256 random bits, good once and for a day; only the hash is kept. */
@Component
class OneTimeLinks {

    private static final Duration VALID = Duration.ofHours(24);
    private static final int LONGEST_TOKEN = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link; the person's earlier ones stop working. */
    OneTimeLink issue(StaffId person) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.instant().plus(VALID);
        jdbc.sql("delete from one_time_link where staff_id = :staff")
                .param("staff", person.value())
                .update();
        jdbc.sql("insert into one_time_link (token_hash, staff_id, expires_at) values (:hash, :staff, :expires)")
                .param("hash", hash(token))
                .param("staff", person.value())
                .param("expires", Utc.column(expiresAt))
                .update();
        return new OneTimeLink(token, expiresAt);
    }

    /** Whose link it is, while it can be used. */
    Optional<StaffId> holder(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : jdbc.sql("""
                                select staff_id from one_time_link
                                where token_hash = :hash and used_at is null and expires_at > :now""")
                        .param("hash", hash(token))
                        .param("now", Utc.column(clock.instant()))
                        .query(Long.class)
                        .optional()
                        .map(StaffId::new);
    }

    /** Uses the link up. False when somebody was quicker or its time is over. */
    boolean use(String token) {
        var now = Utc.column(clock.instant());
        return jdbc.sql("""
                                update one_time_link set used_at = :now
                                where token_hash = :hash and used_at is null and expires_at > :now""").param("hash", hash(token)).param("now", now).update() == 1;
    }

    boolean hasOpen(StaffId person) {
        return jdbc.sql("""
                        select count(*) from one_time_link
                        where staff_id = :staff and used_at is null and expires_at > :now""")
                        .param("staff", person.value())
                        .param("now", Utc.column(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

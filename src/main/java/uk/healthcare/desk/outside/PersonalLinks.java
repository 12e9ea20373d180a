package uk.healthcare.desk.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RecordId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/**
 * Links that let one person outside do one thing. A secret has 256 random bits, of which only the hash is kept: who reads
 * the database, or the letter as our own people see it, cannot open the page.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalLinks {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link, without a secret yet: nobody can open it. */
    public LinkId make(NewLink link) {
        var id = jdbc.sql("select next value for personal_link_seq")
                .query(Long.class)
                .single();
        var now = clock.instant();
        jdbc.sql("""
                        insert into personal_link (id, purpose, enquiry_id, referral_id, partner_id, address, name, language,
                          issued_at, issued_by, expires_at, forwarded_from)
                        values (:id, :purpose, :enquiry, :referral, :partner, :address, :name, :language, :now, :by, :expires,
                          :from)""")
                .param("id", id)
                .param("purpose", link.purpose().name())
                .param("enquiry", number(link.enquiry()))
                .param("referral", number(link.referral()))
                .param("partner", number(link.partner()))
                .param("address", link.address())
                .param("name", link.name())
                .param("language", link.language())
                .param("now", Utc.column(now))
                .param("by", number(link.by()))
                .param("expires", Utc.column(now.plus(link.purpose().valid())))
                .param("from", number(link.forwardedFrom()))
                .update();
        return new LinkId(id);
    }

    /**
     * A new secret that opens the link, beside those it has. In a transaction of its own: it has to be known before a
     * letter with it leaves.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String secretFor(LinkId link) {
        return keep(link);
    }

    private String keep(LinkId link) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into personal_link_token (hash, link_id, made_at) values (:hash, :link, :now)")
                .param("hash", hash(secret))
                .param("link", link.value())
                .param("now", Utc.column(clock.instant()))
                .update();
        return secret;
    }

    /** A new link with its secret, in the transaction of the caller: for what is handed over at once, not sent. */
    public Handed hand(NewLink link) {
        var id = make(link);
        var made = find(id).orElseThrow();
        return new Handed(id, keep(id), made.expiresAt());
    }

    /** A link whose secret is known to whoever has this: to be shown once. */
    public record Handed(LinkId id, String secret, Instant expiresAt) {}

    /** The link that a secret opens, however it stands; nothing for another purpose. */
    public Optional<PersonalLink> opened(String secret, LinkPurpose purpose) {
        return find(secret, purpose, "");
    }

    /** The same, locked: of two answers at once the second waits and sees the first. */
    public Optional<PersonalLink> openedForUse(String secret, LinkPurpose purpose) {
        return find(secret, purpose, " for update");
    }

    private Optional<PersonalLink> find(String secret, LinkPurpose purpose, String lock) {
        return !FORM.matcher(secret).matches()
                ? Optional.empty()
                : jdbc.sql("""
                                select l.* from personal_link_token t join personal_link l on l.id = t.link_id
                                where t.hash = :hash and l.purpose = :purpose""" + lock)
                        .param("hash", hash(secret))
                        .param("purpose", purpose.name())
                        .query(PersonalLinkRow::read)
                        .optional();
    }

    public Optional<PersonalLink> find(LinkId id) {
        return jdbc.sql("select * from personal_link where id = :id")
                .param("id", id.value())
                .query(PersonalLinkRow::read)
                .optional();
    }

    /** The links of a referral for that purpose, newest first. */
    public List<PersonalLink> of(ReferralId referral, LinkPurpose purpose) {
        return jdbc.sql("""
                        select * from personal_link where referral_id = :referral and purpose = :purpose
                        order by issued_at desc, id desc""")
                .param("referral", referral.value())
                .param("purpose", purpose.name())
                .query(PersonalLinkRow::read)
                .list();
    }

    /** The links of a partner for that purpose, newest first. */
    public List<PersonalLink> of(PartnerId partner, LinkPurpose purpose) {
        return jdbc.sql("""
                        select * from personal_link where partner_id = :partner and purpose = :purpose
                        order by issued_at desc, id desc limit 100""")
                .param("partner", partner.value())
                .param("purpose", purpose.name())
                .query(PersonalLinkRow::read)
                .list();
    }

    /** Its page was asked for: nothing follows from that, since a scanner of mail asks too. */
    public void seen(LinkId id) {
        mark(id, "opened_at");
    }

    /** What it was for is done. */
    public void used(LinkId id) {
        mark(id, "used_at");
    }

    /** It can be used no more; what was done by it stays done. */
    public void revoke(LinkId id, @Nullable StaffId by) {
        jdbc.sql("""
                        update personal_link set revoked_at = :now, revoked_by = :by
                        where id = :id and revoked_at is null and used_at is null""")
                .param("now", Utc.column(clock.instant()))
                .param("by", number(by))
                .param("id", id.value())
                .update();
    }

    /** None of its links for that purpose can be used any more. */
    public void revoke(ReferralId referral, LinkPurpose purpose, @Nullable StaffId by) {
        jdbc.sql("""
                        update personal_link set revoked_at = :now, revoked_by = :by
                        where referral_id = :referral and purpose = :purpose and used_at is null and revoked_at is null""")
                .param("now", Utc.column(clock.instant()))
                .param("by", number(by))
                .param("referral", referral.value())
                .param("purpose", purpose.name())
                .update();
    }

    private void mark(LinkId id, String column) {
        jdbc.sql("update personal_link set %1$s = :now where id = :id and %1$s is null".formatted(column))
                .param("now", Utc.column(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private static @Nullable Long number(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

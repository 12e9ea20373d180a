package uk.healthcare.desk.correspondence.senders;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Whose messages are refused from now on. What came before stays as it is. */
@Service
public class SenderRuleService {

    /** More than these nobody reads. */
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final Clock clock;

    SenderRuleService(JdbcClient jdbc, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The newest first. */
    @PreAuthorize(Permission.SEE_MAIL)
    @Transactional(readOnly = true)
    public List<SenderRule> list() {
        return jdbc.sql("""
                        select r.sender, r.reason, r.created_at, s.name from sender_rule r join staff s on s.id = r.created_by
                        order by r.created_at desc, r.sender limit :shown""")
                .param("shown", SHOWN)
                .query((row, number) -> new SenderRule(
                        row.getString("sender"),
                        row.getString("reason"),
                        Utc.moment(row, "created_at"),
                        row.getString("name")))
                .list();
    }

    /**
     * @param typed an address or a domain
     * @throws RuleViolation when it is neither, is ours, or is a domain in which anybody can have an address
     */
    @PreAuthorize(Permission.REFUSE_SENDERS)
    @Transactional
    @Audited("mail.refuse-sender")
    public void refuse(String typed, String reason) {
        var sender = sender(Limits.required("refusedSender", typed, 254));
        var why = Limits.required("refusal", reason, 200);
        requireForeign(sender);
        jdbc.sql("""
                        insert into sender_rule (sender, reason, created_at, created_by)
                        values (:sender, :reason, :now, :by) on duplicate key update reason = values(reason)""")
                .param("sender", sender)
                .param("reason", why)
                .param("now", Utc.column(clock.instant()))
                .param("by", current.get().id().value())
                .update();
    }

    /** Takes the rule away; what it refused stays refused. */
    @PreAuthorize(Permission.REFUSE_SENDERS)
    @Transactional
    @Audited("mail.allow-sender")
    public void allow(String sender) {
        jdbc.sql("delete from sender_rule where sender = :sender")
                .param("sender", sender)
                .update();
    }

    private static String sender(String typed) {
        var tidy = typed.toLowerCase(Locale.ROOT);
        var domain = tidy.startsWith("@") ? tidy.substring(1) : tidy;
        if (domain.contains("@")) {
            return EmailAddress.parse(domain)
                    .map(EmailAddress::value)
                    .orElseThrow(() -> new RuleViolation("mail.refuse.form").at("refusedSender"));
        }
        if (!domain.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+")) {
            throw new RuleViolation("mail.refuse.form").at("refusedSender");
        }
        if (PublicMailDomains.contains(domain)) {
            throw new RuleViolation("mail.refuse.public-domain", domain).at("refusedSender");
        }
        return "@" + domain;
    }

    private void requireForeign(String sender) {
        var ours = jdbc.sql("""
                        select exists (select 1 from mailbox
                          where address = :sender or concat('@', substring_index(address, '@', -1)) = :sender)""").param("sender", sender).query(Boolean.class).single();
        if (ours) {
            throw new RuleViolation("mail.refuse.own").at("refusedSender");
        }
    }
}

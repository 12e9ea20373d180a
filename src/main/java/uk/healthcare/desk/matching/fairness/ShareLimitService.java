package uk.healthcare.desk.matching.fairness;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/** The share from which on the fairness page raises an alert. */
@Service
public class ShareLimitService {

    private static final int SMALLEST = 5;
    private static final int MOST_APPROACHES = 1_000;

    private final JdbcClient jdbc;

    ShareLimitService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize(Permission.SEE_FAIRNESS)
    @Transactional(readOnly = true)
    public ShareLimit limit() {
        return jdbc.sql("select percent, least from share_limit where id = 1")
                .query((row, number) -> new ShareLimit(row.getInt("percent"), row.getInt("least")))
                .optional()
                .orElse(ShareLimit.DEFAULT);
    }

    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("share-limit.set")
    public void set(@Nullable Integer percent, @Nullable Integer least) {
        if (percent == null || percent < SMALLEST || percent > 100) {
            throw new RuleViolation("share-limit.percent", SMALLEST, 100).at("percent");
        }
        if (least == null || least < 1 || least > MOST_APPROACHES) {
            throw new RuleViolation("share-limit.least", MOST_APPROACHES).at("least");
        }
        jdbc.sql("""
                insert into share_limit (id, percent, least) values (1, ?, ?)
                on duplicate key update percent = values(percent), least = values(least)""").params(percent, least).update();
    }
}

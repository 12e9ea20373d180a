package uk.healthcare.desk.partner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.Permission;

/** The newest changes of a partner with who and when, from the audit, for whoever reads the directory. */
@Service
public class PartnerHistory {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    PartnerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param operation as the audit names it, {@code partner.offer.add}
     * @param who null: the system itself
     */
    public record Entry(Instant at, @Nullable String who, String operation) {}

    /** The newest first, at most 200. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public List<Entry> of(PartnerId partner) {
        return jdbc.sql("""
                        select a.at, s.name, a.operation from audit_event a left join staff s on s.id = a.staff_id
                         where a.record_type = 'partner' and a.record_id = :partner and a.operation like 'partner.%'
                         order by a.at desc, a.id desc limit :most""")
                .param("partner", partner.value())
                .param("most", MOST)
                .query((row, number) -> new Entry(
                        Utc.moment(row.getObject("at", LocalDateTime.class)),
                        row.getString("name"),
                        row.getString("operation")))
                .list();
    }
}

package uk.healthcare.desk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.AuditPage.Cursor;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Reads the audit, for auditors and administrators (PRODUCT, row "people, reference data …": "read log"). */
@Service
public class AuditQuery {

    public static final int PAGE_SIZE = 50;

    private static final String READ_AUDIT = "hasAnyRole('AUDITOR','ADMINISTRATOR')";

    private final JdbcClient jdbc;

    AuditQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page at the cursor, or the newest. */
    @PreAuthorize(READ_AUDIT)
    @Transactional(readOnly = true)
    public AuditPage page(AuditFilter filter, @Nullable Cursor cursor) {
        var towardsNewer = cursor != null && cursor.towardsNewer();
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder("select a.* from audit_event a where true");
        narrow(sql, parameters, filter);
        if (cursor != null) {
            sql.append(" and (a.at, a.id) ").append(towardsNewer ? ">" : "<");
            sql.append(" (select c.at, c.id from audit_event c where c.id = :cursor)");
            parameters.put("cursor", cursor.eventId());
        }
        var order = towardsNewer ? "asc" : "desc";
        sql.append(" order by a.at %1$s, a.id %1$s limit :limit".formatted(order));
        parameters.put("limit", PAGE_SIZE + 1);
        var found = jdbc.sql(sql.toString())
                .params(parameters)
                .query(AuditQuery::event)
                .list();
        return page(found, cursor, towardsNewer);
    }

    /** Every operation that was ever done, for the filter. */
    @PreAuthorize(READ_AUDIT)
    @Transactional(readOnly = true)
    public List<String> operations() {
        return jdbc.sql("select distinct operation from audit_event order by operation")
                .query((row, number) -> row.getString("operation"))
                .list();
    }

    private static AuditPage page(List<AuditEvent> found, @Nullable Cursor cursor, boolean towardsNewer) {
        var more = found.size() > PAGE_SIZE;
        var events = new ArrayList<>(more ? found.subList(0, PAGE_SIZE) : found);
        if (towardsNewer) {
            Collections.reverse(events);
        }
        if (events.isEmpty()) {
            return new AuditPage(List.of(), null, null);
        }
        var hasNewer = towardsNewer ? more : cursor != null;
        var hasOlder = towardsNewer || more;
        return new AuditPage(
                List.copyOf(events),
                hasNewer ? new Cursor(events.getFirst().id(), true) : null,
                hasOlder ? new Cursor(events.getLast().id(), false) : null);
    }

    private static void narrow(StringBuilder sql, Map<String, Object> parameters, AuditFilter filter) {
        narrow(
                sql,
                parameters,
                "a.staff_id = :who",
                "who",
                filter.who() == null ? null : filter.who().value());
        narrow(sql, parameters, "a.operation = :operation", "operation", filter.operation());
        narrow(sql, parameters, "a.record_type = :type", "type", filter.recordType());
        narrow(sql, parameters, "a.record_id = :record", "record", filter.recordId());
        narrow(sql, parameters, "a.at >= :from", "from", startOf(filter.from(), 0));
        narrow(sql, parameters, "a.at < :to", "to", startOf(filter.to(), 1));
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable LocalDateTime startOf(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : Utc.column(day.plusDays(later).atStartOfDay(London.ZONE).toInstant());
    }

    private static AuditEvent event(ResultSet row, int number) throws SQLException {
        var who = row.getObject("staff_id", Long.class);
        return new AuditEvent(
                row.getLong("id"),
                Utc.moment(row, "at"),
                who == null ? null : new StaffId(who),
                row.getString("operation"),
                row.getString("record_type"),
                row.getObject("record_id", Long.class),
                row.getString("details"));
    }
}

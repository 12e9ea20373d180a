package uk.healthcare.desk.correspondence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.enquiry.list.Cursor;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;

/** The messages that arrived, newest first, by cursor: one statement a page, whatever the filter. */
@Service
public class IncomingMailQuery {

    /** Rows a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    IncomingMailQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /**
     * Everybody sees that a message came and what became of it; who wrote it and on what, only who may read the enquiry
     * it is on, or mail at large while it is on none.
     *
     * @param cursor where to go on, or null for the newest
     */
    @PreAuthorize(Permission.SEE_MAIL)
    @Transactional(readOnly = true)
    public MailPage page(MailFilter filter, @Nullable Cursor cursor) {
        var scope = visibility.of(current.get());
        var parameters = new HashMap<String, Object>(scope.parameters());
        var back = cursor != null && !cursor.forward();
        var rows = new ArrayList<>(jdbc.sql("""
                        select i.id, i.stored_at, b.name as mailbox, i.outcome, i.machine_kind,
                          (%s) as readable, i.sender, i.sender_name, i.subject, e.id as enquiry_id, e.reference
                        from incoming_message i join mailbox b on b.id = i.mailbox_id
                          left join enquiry e on e.id = i.enquiry_id
                        where %s order by i.stored_at %3$s, i.id %3$s limit :limit""".formatted(
                                readable(scope),
                                String.join(" and ", conditions(filter, cursor, parameters)),
                                back ? "asc" : "desc"))
                .params(parameters)
                .param("limit", PAGE + 1)
                .query(IncomingMailQuery::row)
                .list());
        var more = rows.size() > PAGE;
        if (more) {
            rows.removeLast();
        }
        var ordered = back ? rows.reversed() : rows;
        return new MailPage(
                List.copyOf(ordered),
                cursor != null && (!back || more) ? at(ordered, false) : null,
                back || more ? at(ordered, true) : null);
    }

    private String readable(Visibility.Scope scope) {
        return current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.AUDITOR)
                ? "i.enquiry_id is null or " + scope.sql()
                : "i.enquiry_id is not null and " + scope.sql();
    }

    private static List<String> conditions(MailFilter filter, @Nullable Cursor cursor, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        if (filter.waiting()) {
            conditions.add("i.outcome is null");
        } else if (filter.outcome() != null) {
            conditions.add("i.outcome = :outcome");
            parameters.put("outcome", filter.outcome().name());
        }
        if (filter.mailbox() != null) {
            conditions.add("i.mailbox_id = :mailbox");
            parameters.put("mailbox", filter.mailbox().value());
        }
        if (cursor != null) {
            conditions.add(
                    cursor.forward()
                            ? "i.stored_at <= :at and (i.stored_at < :at or i.id < :id)"
                            : "i.stored_at >= :at and (i.stored_at > :at or i.id > :id)");
            parameters.put("at", Utc.column(Instant.EPOCH.plus(cursor.key(), ChronoUnit.MICROS)));
            parameters.put("id", cursor.id());
        }
        return conditions;
    }

    private static @Nullable Cursor at(List<MailRow> rows, boolean forward) {
        if (rows.isEmpty()) {
            return null;
        }
        var row = forward ? rows.getLast() : rows.getFirst();
        return new Cursor(
                forward,
                ChronoUnit.MICROS.between(Instant.EPOCH, row.storedAt()),
                row.id().value(),
                0);
    }

    private static MailRow row(ResultSet row, int number) throws SQLException {
        var readable = row.getBoolean("readable");
        var outcome = row.getString("outcome");
        var machine = row.getString("machine_kind");
        var enquiry = row.getObject("enquiry_id", Long.class);
        return new MailRow(
                new IncomingId(row.getLong("id")),
                Utc.moment(row, "stored_at"),
                row.getString("mailbox"),
                readable,
                readable ? row.getString("sender") : null,
                readable ? row.getString("sender_name") : null,
                readable ? row.getString("subject") : null,
                outcome == null ? null : MailOutcome.valueOf(outcome),
                machine == null ? null : MachineKind.valueOf(machine),
                readable && enquiry != null ? new EnquiryId(enquiry) : null,
                readable ? row.getString("reference") : null);
    }
}

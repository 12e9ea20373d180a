package uk.healthcare.desk.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.RecordId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Writes what happened, in the transaction of the change if there is one. Rows are never changed or removed. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For what happens outside a service method, such as a sign-in, where the person is not in the context yet. */
    public void record(@Nullable StaffId who, String operation, @Nullable RecordId record) {
        record(who, operation, record, null);
    }

    /** @param details names of fields or codes, at most 500 characters; never free text, so that erasure stays possible */
    public void record(@Nullable StaffId who, String operation, @Nullable RecordId record, @Nullable String details) {
        jdbc.sql("""
                        insert into audit_event (id, at, staff_id, operation, record_type, record_id, details)
                        values (next value for audit_event_seq, :at, :who, :operation, :type, :record, :details)""")
                .param("at", Utc.column(clock.instant()))
                .param("who", who == null ? null : who.value())
                .param("operation", operation)
                .param("type", record == null ? null : record.recordType())
                .param("record", record == null ? null : record.value())
                .param("details", details)
                .update();
    }
}

package uk.healthcare.desk.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** One row of the audit. {@code who} is null when nobody was signed in; {@code details} are codes, never free text. */
public record AuditEvent(
        long id,
        Instant at,
        @Nullable StaffId who,
        String operation,
        @Nullable String recordType,
        @Nullable Long recordId,
        @Nullable String details) {}

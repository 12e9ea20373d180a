package uk.healthcare.desk.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** What of the audit is asked for; null does not narrow. Dates are London's, both included. */
public record AuditFilter(
        @Nullable StaffId who,
        @Nullable String operation,
        @Nullable String recordType,
        @Nullable Long recordId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}

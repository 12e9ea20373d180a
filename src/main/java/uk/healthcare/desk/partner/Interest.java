package uk.healthcare.desk.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.InterestId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;

/**
 * An interest that a member of staff has in a partner, as declared.
 *
 * @param until the last day on which it counts; null: until it is ended
 * @param declaredBy the person or whoever declared it for them
 * @param endedBy who ended it before its last day; null: nobody
 */
public record Interest(
        InterestId id,
        StaffId person,
        String personName,
        PartnerId partner,
        String partnerName,
        String why,
        LocalDate from,
        @Nullable LocalDate until,
        String declaredBy,
        Instant declaredAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Whether it keeps the person from choosing that partner on that day. */
    public boolean countsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}

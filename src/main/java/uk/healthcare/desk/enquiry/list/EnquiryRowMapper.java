package uk.healthcare.desk.enquiry.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.WaitingFor;

/** Reads the columns of {@link ListSql}. */
final class EnquiryRowMapper implements RowMapper<EnquiryRow> {

    @Override
    public EnquiryRow mapRow(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", Long.class);
        return new EnquiryRow(
                new EnquiryId(row.getLong("id")),
                row.getString("reference"),
                row.getString("summary"),
                row.getString("organisation"),
                row.getString("enquirer"),
                row.getString("market_code"),
                row.getString("market"),
                codes(row.getString("area_codes")),
                row.getString("other_area"),
                Stage.valueOf(row.getString("stage")),
                Utc.moment(row, "stage_entered_at"),
                Priority.valueOf(row.getString("priority")),
                word(row, "track", Track.class),
                Source.valueOf(row.getString("source")),
                owner == null ? null : new StaffId(owner),
                row.getString("owner"),
                row.getBoolean("restricted"),
                Utc.moment(row, "received_at"),
                Utc.moment(row, "updated_at"),
                Utc.momentOrNull(row, "next_due_at"),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                word(row, "waiting_for", WaitingFor.class),
                word(row, "hold_kind", HoldKind.class),
                row.getObject("hold_until", LocalDate.class),
                word(row, "outcome", Outcome.class),
                Utc.momentOrNull(row, "closed_at"),
                asked(row));
    }

    private static EnquiryRow.@Nullable Asked asked(ResultSet row) throws SQLException {
        var since = Utc.momentOrNull(row, "asked_at");
        return since == null
                ? null
                : new EnquiryRow.Asked(since, row.getInt("asked_days"), Utc.momentOrNull(row, "chased_at"));
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}

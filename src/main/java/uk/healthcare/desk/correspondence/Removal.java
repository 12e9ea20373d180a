package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.ui.Dates;

/**
 * That a file was removed since it held patient data.
 *
 * @param by the name of who did it
 */
public record Removal(Instant at, String by) {

    /** As {@code Removed on 3 March 2026, 9:12am by Ada Example, because it held patient data.} */
    public String words() {
        return "Removed on %s by %s, because it held patient data.".formatted(Dates.moment(at), by);
    }

    /** From the columns {@code removed_at} and {@code remover}; null where nothing was removed. */
    public static @Nullable Removal of(ResultSet row) throws SQLException {
        var at = Utc.momentOrNull(row, "removed_at");
        var by = row.getString("remover");
        return at == null ? null : new Removal(at, by == null ? "somebody" : by);
    }
}

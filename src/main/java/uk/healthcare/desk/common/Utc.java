package uk.healthcare.desk.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moment as its {@code datetime(6)} column holds it: UTC, whatever zone the machine or the driver is set to. For
 * statements written by hand; entities are told the same by Hibernate's settings.
 */
public final class Utc {

    private Utc() {}

    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    public static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    public static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(momentOrNull(row, column));
    }

    public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : moment(value);
    }
}

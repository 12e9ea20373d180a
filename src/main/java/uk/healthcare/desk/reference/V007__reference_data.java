package uk.healthcare.desk.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the catalogue, once and under Flyway's lock, so that several servers may start at the same time. */
@Component
class V007__reference_data extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        for (var file : ReferenceFile.values()) {
            insert(context.getConnection(), file.table(), file.rows());
        }
    }

    private static void insert(Connection database, String table, List<NamedCsvRecord> rows) throws SQLException {
        var columns = List.copyOf(rows.getFirst().getHeader());
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var sql = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places);
        try (var statement = database.prepareStatement(sql)) {
            for (var row : rows) {
                for (var place = 0; place < columns.size(); place++) {
                    statement.setString(place + 1, value(columns.get(place), row.getField(place)));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A file cannot tell an empty text from none; only the parent of a top row is none. */
    private static @Nullable String value(String column, String text) {
        return column.equals("parent_code") && text.isEmpty() ? null : text;
    }
}

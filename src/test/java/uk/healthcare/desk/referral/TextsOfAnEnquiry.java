package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;

/** Every column of the database that can hold a sentence about an enquiry, found in the schema itself. */
final class TextsOfAnEnquiry {

    /** Shorter ones hold codes. */
    private static final int SENTENCE = 60;

    private static final Set<String> NO_TEXTS = Set.of("enquiry.request_key", "personal_link_token.hash");

    private static final Set<String> IN_MANY = Set.of("organisation", "enquirer");

    private record Column(String table, String name, long length) {}

    private record Reference(String from, String column, String to) {}

    private final JdbcClient jdbc;
    private final EnquiryId enquiry;

    TextsOfAnEnquiry(JdbcClient jdbc, EnquiryId enquiry) {
        this.jdbc = jdbc;
        this.enquiry = enquiry;
    }

    /** Writes it at the beginning of all of them, and fills those that have an end up to it. */
    void plant(String passage) {
        var rows = rowsByTable();
        for (var column : columns()) {
            var ours = rows.get(column.table);
            if (column.length < SENTENCE || ours == null || NO_TEXTS.contains(column.table + "." + column.name)) {
                continue;
            }
            var text = passage + " x".repeat((int) (Math.min(column.length, 500) - passage.length()) / 2);
            var planted = jdbc.sql("update %s set %s = ? where %s".formatted(column.table, column.name, ours))
                    .param(text)
                    .update();
            assertThat(planted)
                    .as("rows of %s on the enquiry of this test", column.table)
                    .isPositive();
        }
    }

    /** The columns of the whole database in which it stands, whatever its case. */
    List<String> holding(String word) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var count = jdbc.sql("select count(*) from %s where %s like ?".formatted(column.table, column.name))
                    .param("%" + word.toLowerCase() + "%")
                    .query(Integer.class)
                    .single();
            if (count > 0) {
                found.add(column.table + "." + column.name);
            }
        }
        return found;
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select c.table_name, c.column_name, c.character_maximum_length
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = database() and t.table_type = 'BASE TABLE'
                          and c.data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                        """)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Which rows belong to the enquiry: its own, those that name it, those that name these, and who asks. */
    private Map<String, String> rowsByTable() {
        var rows = new HashMap<String, String>();
        rows.put("enquiry", "id = " + enquiry);
        for (var person : List.of("organisation", "enquirer")) {
            rows.put(person, "id = (select e.%s_id from enquiry e where e.id = %s)".formatted(person, enquiry));
        }
        var references = references();
        for (var grown = true; grown; ) {
            grown = false;
            for (var reference : references) {
                var ours = ours(reference, rows);
                if (ours.isPresent() && !rows.containsKey(reference.from)) {
                    rows.put(reference.from, reference.column + " in (" + ours.get() + ")");
                    grown = true;
                }
            }
        }
        return rows;
    }

    /** The ids of that table which belong to the enquiry; nothing of those who are in many. */
    private Optional<String> ours(Reference reference, Map<String, String> rows) {
        if (reference.to.equals("enquiry")) {
            return Optional.of(String.valueOf(enquiry)).filter(id -> reference.column.equals("enquiry_id"));
        }
        return Optional.ofNullable(rows.get(reference.to))
                .filter(condition -> !IN_MANY.contains(reference.to))
                .map(condition -> "select id from %s where %s".formatted(reference.to, condition));
    }

    private List<Reference> references() {
        return jdbc.sql("""
                        select table_name, column_name, referenced_table_name from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name is not null
                        order by column_name = 'enquiry_id' desc, column_name in ('link_id', 'open_call_id')
                        """)
                .query((row, number) -> new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}

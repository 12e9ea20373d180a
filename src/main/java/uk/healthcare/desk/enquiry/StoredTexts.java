package uk.healthcare.desk.enquiry;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;

/**
 * Replaces passages with patient data in columns of texts, whatever is written only once: the one exception to it. For
 * rows that the transaction does not also change as an aggregate.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StoredTexts {

    private final JdbcClient jdbc;

    StoredTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ofEnquiry which rows belong to the enquiry, a condition with the parameter {@code :enquiry}
     * @param columns of that table; what no longer fits into one is cut
     */
    public void replace(
            EnquiryId enquiry, PatientPassages passages, String table, String ofEnquiry, String... columns) {
        for (var column : columns) {
            var texts = jdbc.sql("select distinct %1$s from %2$s where %1$s is not null and (%3$s)"
                            .formatted(column, table, ofEnquiry))
                    .param("enquiry", enquiry.value())
                    .query((row, number) -> row.getString(column))
                    .list();
            for (var text : texts.stream().filter(passages::isIn).toList()) {
                var clean = Limits.fitting(passages.removedFrom(text), room(table, column));
                jdbc.sql("update %2$s set %1$s = :clean where binary %1$s = binary :text and (%3$s)"
                                .formatted(column, table, ofEnquiry))
                        .params(Map.of("clean", clean, "text", text, "enquiry", enquiry.value()))
                        .update();
            }
        }
    }

    private int room(String table, String column) {
        return jdbc.sql("""
                        select least(character_maximum_length, 2147483647) from information_schema.columns
                        where table_schema = database() and table_name = :table and column_name = :column
                        """)
                .param("table", table)
                .param("column", column)
                .query(Integer.class)
                .single();
    }
}

package uk.healthcare.desk.correspondence.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.Utc;

/** Mailboxes as lists show them. */
@Component
public class MailboxRows {

    private static final String COLUMNS =
            "select id, name, address, enabled, checked_at, failed_at, failure from mailbox ";

    private final JdbcClient jdbc;

    MailboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<MailboxRow> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(MailboxRows::row).list();
    }

    Optional<MailboxRow> one(MailboxId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(MailboxRows::row)
                .optional();
    }

    public static MailboxRow row(ResultSet row, int number) throws SQLException {
        return new MailboxRow(
                new MailboxId(row.getLong("id")),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("enabled"),
                Utc.momentOrNull(row, "checked_at"),
                Utc.momentOrNull(row, "failed_at"),
                row.getString("failure"));
    }
}

package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MailLedger.Waiting;
import uk.healthcare.desk.correspondence.mime.MessageReader;
import uk.healthcare.desk.correspondence.mime.RawMessage;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.correspondence.mime.UnreadableMessage;
import uk.healthcare.desk.files.FileStore;

/** Messages that arrived, as they are decided on by people: looked up, locked, read again. */
@Component
class IncomingMessages {

    private final JdbcClient jdbc;
    private final FileStore files;

    IncomingMessages(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * A message and what became of it until now.
     *
     * @param removed whether its bytes are gone
     */
    record Standing(
            Waiting stored,
            @Nullable MailOutcome outcome,
            @Nullable EnquiryId enquiry,
            boolean removed) {}

    /**
     * Locked until the transaction ends: of two people who decide, the second finds it decided.
     *
     * @throws NotFound when there is none
     */
    Standing locked(IncomingId id) {
        return jdbc.sql("""
                        select id, mailbox_id, file_id, size, arrived_at, attempts, outcome, enquiry_id, removed_at is not null as removed
                        from incoming_message where id = :id for update""")
                .param("id", id.value())
                .query(IncomingMessages::standing)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void handledBy(IncomingId id, @Nullable StaffId person) {
        jdbc.sql("update incoming_message set handled_by = :person where id = :id")
                .param("person", person == null ? null : person.value())
                .param("id", id.value())
                .update();
    }

    RawMessage raw(FileId file, long size) {
        return new StoredRaw(files, file, size);
    }

    /** Empty when nothing sensible can be made out. */
    Optional<ReadMessage> read(RawMessage raw) {
        try {
            return Optional.of(MessageReader.read(raw));
        } catch (UnreadableMessage nothingSensible) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawText text(RawMessage raw) {
        try {
            return RawText.of(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var enquiry = row.getObject("enquiry_id", Long.class);
        return new Standing(
                new Waiting(
                        row.getLong("id"),
                        new MailboxId(row.getLong("mailbox_id")),
                        new FileId(row.getLong("file_id")),
                        row.getLong("size"),
                        Utc.moment(row, "arrived_at"),
                        row.getInt("attempts")),
                outcome == null ? null : MailOutcome.valueOf(outcome),
                enquiry == null ? null : new EnquiryId(enquiry),
                row.getBoolean("removed"));
    }
}

package uk.healthcare.desk.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.FileText;
import uk.healthcare.desk.enquiry.PatientDataParticipant;
import uk.healthcare.desk.enquiry.PatientPassages;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.staff.CurrentStaff;

/**
 * The files of an enquiry that hold patient data: what came with its messages, what waits beside drafts, and the messages
 * as they came. A file cannot be rewritten, so it goes, and in its place stands who removed it and when. The rows of the
 * ledger stay, with their outcome and the key by which a second copy is known again.
 */
@Component
class MessageFiles implements PatientDataParticipant {

    private static final String RAW = "message/rfc822";

    private final FileStore files;
    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final Clock clock;

    MessageFiles(FileStore files, JdbcClient jdbc, CurrentStaff current, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    private record Held(long row, int position, FileId file, String type, long size) {}

    /** @param torn whether a file of it was removed already */
    private record Original(Held held, boolean torn) {}

    @Override
    public void replace(EnquiryId enquiry, PatientPassages passages) {
        var removal = new Removal(clock.instant(), current.get().name());
        attachments(enquiry, passages, removal);
        drafts(enquiry, passages);
        originals(enquiry, passages, removal);
    }

    private void attachments(EnquiryId enquiry, PatientPassages passages, Removal removal) {
        var held = jdbc.sql("""
                        select a.message_id as id, a.position, a.file_id, a.type, a.size
                        from message_attachment a join message m on m.id = a.message_id
                        where m.enquiry_id = :enquiry and a.removed_at is null""")
                .param("enquiry", enquiry.value())
                .query((row, number) -> new Held(
                        row.getLong("id"),
                        row.getInt("position"),
                        new FileId(row.getLong("file_id")),
                        row.getString("type"),
                        row.getLong("size")))
                .list();
        for (var one : held) {
            if (!isToGo(one, passages)) {
                continue;
            }
            var words = removal.words().getBytes(StandardCharsets.UTF_8);
            jdbc.sql("""
                            update message_attachment set file_id = :file, type = 'text/plain', size = :size, text = null,
                              removed_at = :at, removed_by = :by where message_id = :id and position = :position""")
                    .param("file", stored(words, "text/plain").value())
                    .param("size", words.length)
                    .param("at", Utc.column(removal.at()))
                    .param("by", current.get().id().value())
                    .param("id", one.row())
                    .param("position", one.position())
                    .update();
            files.forget(one.file());
        }
    }

    private void drafts(EnquiryId enquiry, PatientPassages passages) {
        var held = jdbc.sql("select id, file_id, type, size from draft_attachment where enquiry_id = :enquiry")
                .param("enquiry", enquiry.value())
                .query((row, number) -> new Held(
                        row.getLong("id"),
                        0,
                        new FileId(row.getLong("file_id")),
                        row.getString("type"),
                        row.getLong("size")))
                .list();
        for (var one : held) {
            if (isToGo(one, passages)) {
                jdbc.sql("delete from draft_attachment where id = :id")
                        .param("id", one.row())
                        .update();
                files.forget(one.file());
            }
        }
    }

    /** With those that hold a file which was removed above: it is within them. */
    private void originals(EnquiryId enquiry, PatientPassages passages, Removal removal) {
        var held = jdbc.sql("""
                        select i.id, i.file_id, i.size, exists (select 1 from message m
                            join message_attachment a on a.message_id = m.id
                            where m.incoming_id = i.id and a.removed_at is not null) as torn
                        from incoming_message i where i.removed_at is null and (i.enquiry_id = :enquiry
                          or i.id in (select m.incoming_id from message m where m.enquiry_id = :enquiry))""")
                .param("enquiry", enquiry.value())
                .query((row, number) -> new Original(
                        new Held(row.getLong("id"), 0, new FileId(row.getLong("file_id")), RAW, row.getLong("size")),
                        row.getBoolean("torn")))
                .list();
        for (var one : held) {
            if (!one.torn() && !isToGo(one.held(), passages)) {
                continue;
            }
            var marker =
                    "Subject: Message removed\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                            + removal.words() + "\r\n";
            jdbc.sql("""
                            update incoming_message set file_id = :file, removed_at = :at, removed_by = :by
                            where id = :id""")
                    .param(
                            "file",
                            stored(marker.getBytes(StandardCharsets.UTF_8), RAW).value())
                    .param("at", Utc.column(removal.at()))
                    .param("by", current.get().id().value())
                    .param("id", one.held().row())
                    .update();
            files.forget(one.held().file());
        }
    }

    private boolean isToGo(Held one, PatientPassages passages) {
        try {
            var text = FileText.of(() -> files.open(one.file()), one.type(), one.size());
            return passages.isIn(text.text()) || !text.complete() && passages.inFilesNotSearchable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId stored(byte[] words, String type) {
        try {
            return files.storeAs(new ByteArrayInputStream(words), type).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package uk.healthcare.desk.correspondence;

import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;

/** Writes messages of cases down, with what they answer and the files they carry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredMessages {

    private static final int SUBJECT = 300;

    private final JdbcClient jdbc;

    StoredMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MessageId add(NewMessage message) {
        var id = jdbc.sql("""
                        insert into message (id, enquiry_id, direction, purpose, at, header_id, sender, sender_name,
                          recipients, copies, subject, body, quoted, html, language, known_sender, incoming_id, notes,
                          suggested_id, staff_id)
                        values (next value for message_seq, :enquiry, :direction, :purpose, :at, :header, :sender,
                          :senderName, :recipients, :copies, :subject, :body, :quoted, :html, :language, :known, :incoming,
                          :notes, :suggested, :staff)
                        returning id""")
                .param("enquiry", message.enquiry().value())
                .param("direction", message.outgoing() ? "OUT" : "IN")
                .param("purpose", message.purpose().name())
                .param("at", Utc.column(message.at()))
                .param("header", cut(message.headerId(), 500))
                .param("sender", cut(message.sender(), 254))
                .param("senderName", cut(message.senderName(), 160))
                .param("recipients", cut(message.recipients(), 10_000))
                .param("copies", cut(message.copies(), 10_000))
                .param("subject", cut(message.subject(), SUBJECT))
                .param("body", message.body())
                .param("quoted", message.quoted())
                .param("html", message.html())
                .param("language", message.language())
                .param("known", message.knownSender())
                .param("incoming", message.incoming())
                .param("notes", cut(message.notes(), 500))
                .param(
                        "suggested",
                        message.suggested() == null ? null : message.suggested().value())
                .param("staff", message.by() == null ? null : message.by().value())
                .query(Long.class)
                .single();
        addReferences(id, message);
        addAttachments(id, message);
        return new MessageId(id);
    }

    private void addReferences(long id, NewMessage message) {
        var references = message.references();
        if (references.isEmpty()) {
            return;
        }
        var rows = String.join(", ", Collections.nCopies(references.size(), "(?, ?, ?)"));
        var values = new ArrayList<Object>(3 * references.size());
        for (var position = 0; position < references.size(); position++) {
            Collections.addAll(values, id, references.get(position), position);
        }
        jdbc.sql("insert into message_reference (message_id, header_id, position) values " + rows)
                .params(values)
                .update();
    }

    private void addAttachments(long id, NewMessage message) {
        var position = 0;
        for (var file : message.attachments()) {
            jdbc.sql("""
                            insert into message_attachment (message_id, position, file_id, name, type, size, content_id, text)
                            values (:id, :position, :file, :name, :type, :size, :contentId, :text)""")
                    .param("id", id)
                    .param("position", position++)
                    .param("file", file.file().value())
                    .param("name", cut(file.name(), 200))
                    .param("type", cut(file.type(), 120))
                    .param("size", file.size())
                    .param("contentId", cut(file.contentId(), 200))
                    .param("text", file.text())
                    .update();
        }
    }

    private static @Nullable String cut(@Nullable String text, int max) {
        if (text == null || text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max));
    }
}

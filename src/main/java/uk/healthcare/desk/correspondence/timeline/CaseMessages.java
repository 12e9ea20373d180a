package uk.healthcare.desk.correspondence.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** The messages of enquiries that the person may see: two statements for a page of them. */
@Service
public class CaseMessages {

    /** Characters of a text that a page shows; the rest is in the original. */
    public static final int SHOWN = 30_000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    CaseMessages(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** Those of them that there are and that the person may see. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Map<MessageId, CaseMessage> of(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var scope = visibility.of(current.get());
        var messages = jdbc.sql(CaseMessageRows.sql(scope))
                .param("ids", ids.stream().map(MessageId::value).toList())
                .params(scope.parameters())
                .query(CaseMessageRows::message)
                .list();
        var files = attachments(messages.stream().map(CaseMessage::id).toList());
        return messages.stream()
                .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
                .collect(Collectors.toMap(CaseMessage::id, Function.identity()));
    }

    /** Its own looks, safe for a frame without scripts; empty when it has none. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Optional<String> html(MessageId id) {
        return Optional.ofNullable(one(id, "m.html", String.class));
    }

    /** @throws NotFound when there is no such file, or it is not for this person */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public FileId attachment(MessageId id, int position) {
        var file = one(
                id,
                "(select a.file_id from message_attachment a where a.message_id = m.id and a.position = %d)"
                        .formatted(position),
                Long.class);
        return file(id, file);
    }

    /** The files that the message's own looks show, by the name they are called there. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Map<String, FileId> pictures(MessageId id) {
        one(id, "m.id", Long.class);
        var pictures = new HashMap<String, FileId>();
        jdbc.sql("""
                        select content_id, file_id from message_attachment
                        where message_id = :id and content_id is not null and type like 'image/%'""")
                .param("id", id.value())
                .query((row, number) -> pictures.put(row.getString("content_id"), new FileId(row.getLong("file_id"))))
                .list();
        return Map.copyOf(pictures);
    }

    /**
     * The bytes as they came. Not any more once passages with patient data were replaced: they are in there still.
     *
     * @throws NotFound when there are none, or they are not for this person
     */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public FileId original(MessageId id) {
        var file = one(
                id,
                "(select i.file_id from incoming_message i where i.id = m.incoming_id and i.removed_at is null and not i.withheld and e.patient_data <> 'REPLACED')",
                Long.class);
        return file(id, file);
    }

    private static FileId file(MessageId id, @Nullable Long file) {
        if (file == null) {
            throw new NotFound(id);
        }
        return new FileId(file);
    }

    /** One thing of one message; null when the message has none of it. */
    private <T> @Nullable T one(MessageId id, String what, Class<T> type) {
        var scope = visibility.of(current.get());
        var found = jdbc.sql(
                        "select %s as what from message m join enquiry e on e.id = m.enquiry_id where m.id = :id and %s"
                                .formatted(what, scope.sql()))
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> Optional.ofNullable(row.getObject("what", type)))
                .list();
        if (found.isEmpty()) {
            throw new NotFound(id);
        }
        return found.getFirst().orElse(null);
    }

    private Map<MessageId, List<CaseAttachment>> attachments(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CaseMessageRows.ATTACHMENTS)
                .param("ids", ids.stream().map(MessageId::value).toList())
                .query(CaseMessageRows::attachment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

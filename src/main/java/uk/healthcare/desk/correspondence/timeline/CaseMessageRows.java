package uk.healthcare.desk.correspondence.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.Removal;
import uk.healthcare.desk.correspondence.mime.ReadingWarning;
import uk.healthcare.desk.enquiry.Visibility;

/** The statements behind the messages on a timeline, and what their rows say. */
final class CaseMessageRows {

    static final String ATTACHMENTS = """
            select a.message_id, a.position, a.name, a.type, a.size, a.text, f.scan = 'INFECTED' as infected,
              a.removed_at, s.name as remover
            from message_attachment a join stored_file f on f.id = a.file_id left join staff s on s.id = a.removed_by
            where a.message_id in (:ids) order by a.message_id, a.position""";

    private CaseMessageRows() {}

    /** Of the messages {@code :ids}; {@code s} is the enquiry that is suggested, shown only to who may see that too. */
    static String sql(Visibility.Scope scope) {
        return """
                select m.id, m.enquiry_id, m.direction, m.purpose, m.at, m.sender, m.sender_name, m.recipients, m.copies,
                  m.subject, left(m.body, %1$d) as text, left(m.quoted, %1$d) as quoted,
                  char_length(m.body) > %1$d or coalesce(char_length(m.quoted), 0) > %1$d as shortened,
                  m.html is not null as has_html, m.known_sender, m.incoming_id, m.notes, o.bounce, o.bounced_at,
                  m.incoming_id is not null and e.patient_data <> 'REPLACED' and not i.withheld and i.removed_at is null as original_kept,
                  i.removed_at, r.name as remover,
                  s.id as suggested_id, s.reference as suggested_reference
                from message m join enquiry e on e.id = m.enquiry_id
                  left join outgoing_message o on o.message_id = m.id
                  left join incoming_message i on i.id = m.incoming_id left join staff r on r.id = i.removed_by
                  left join enquiry s on s.id = m.suggested_id and s.id <> m.enquiry_id and (%2$s)
                where m.id in (:ids) and %3$s""".formatted(CaseMessages.SHOWN, scope.sql("s"), scope.sql());
    }

    static CaseMessage message(ResultSet row, int number) throws SQLException {
        var incoming = row.getObject("incoming_id", Long.class);
        return new CaseMessage(
                new MessageId(row.getLong("id")),
                new EnquiryId(row.getLong("enquiry_id")),
                "OUT".equals(row.getString("direction")),
                MessagePurpose.valueOf(row.getString("purpose")),
                Utc.moment(row, "at"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("recipients"),
                row.getString("copies"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("quoted"),
                row.getBoolean("shortened"),
                row.getBoolean("has_html"),
                row.getBoolean("known_sender"),
                incoming == null ? null : new IncomingId(incoming),
                row.getBoolean("original_kept"),
                Removal.of(row),
                warnings(row.getString("notes")),
                suggestion(row),
                row.getString("bounced_at") == null ? null : row.getString("bounce"),
                List.of());
    }

    static Map.Entry<MessageId, CaseAttachment> attachment(ResultSet row, int number) throws SQLException {
        return Map.entry(
                new MessageId(row.getLong("message_id")),
                new CaseAttachment(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getBoolean("infected"),
                        row.getString("text"),
                        Removal.of(row)));
    }

    private static CaseMessage.@Nullable Suggestion suggestion(ResultSet row) throws SQLException {
        var id = row.getObject("suggested_id", Long.class);
        return id == null ? null : new CaseMessage.Suggestion(new EnquiryId(id), row.getString("suggested_reference"));
    }

    /** Those of an older release that there are no more are left out. */
    private static Set<ReadingWarning> warnings(@Nullable String notes) {
        var names = notes == null ? Set.<String>of() : Set.of(notes.split(","));
        return Arrays.stream(ReadingWarning.values())
                .filter(warning -> names.contains(warning.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.HeaderField;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.enquiry.PatientData;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** One message that arrived, whatever became of it. */
@Service
public class IncomingMessageQuery {

    private final JdbcClient jdbc;
    private final IncomingMessages messages;
    private final Visibility visibility;
    private final CurrentStaff current;

    IncomingMessageQuery(JdbcClient jdbc, IncomingMessages messages, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.visibility = visibility;
        this.current = current;
    }

    /** @throws NotFound when there is none, or it is on an enquiry that the person may not see */
    @PreAuthorize(Permission.READ_MAIL)
    @Transactional(readOnly = true)
    public IncomingMessage message(IncomingId id) {
        return find(id, (row, number) -> details(id, row));
    }

    /**
     * Its bytes as they came.
     *
     * @throws NotFound when there is none, or it is on an enquiry that the person may not see
     */
    @PreAuthorize(Permission.READ_MAIL)
    @Transactional(readOnly = true)
    public FileId raw(IncomingId id) {
        return find(id, (row, number) -> {
            if (isReplaced(row)) {
                throw new NotFound(id);
            }
            return new FileId(row.getLong("file_id"));
        });
    }

    private <T> T find(IncomingId id, RowMapper<T> mapper) {
        var scope = visibility.of(current.get());
        return jdbc.sql("""
                        select i.*, b.name as mailbox, e.reference, s.name as handler, e.patient_data, r.name as remover
                        from incoming_message i join mailbox b on b.id = i.mailbox_id
                          left join enquiry e on e.id = i.enquiry_id left join staff s on s.id = i.handled_by
                          left join staff r on r.id = i.removed_by
                        where i.id = :id and (i.enquiry_id is null or %s)""".formatted(scope.sql()))
                .param("id", id.value())
                .params(scope.parameters())
                .query(mapper)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private IncomingMessage details(IncomingId id, ResultSet row) throws SQLException {
        var kept = !isReplaced(row);
        var raw = messages.raw(new FileId(row.getLong("file_id")), row.getLong("size"));
        var read = kept ? messages.read(raw).orElse(null) : null;
        var text = kept ? messages.text(raw) : new RawText("", false);
        var outcome = row.getString("outcome");
        var machine = row.getString("machine_kind");
        var enquiry = row.getObject("enquiry_id", Long.class);
        return new IncomingMessage(
                id,
                row.getString("mailbox"),
                Utc.moment(row, "arrived_at"),
                Utc.moment(row, "stored_at"),
                row.getLong("size"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                outcome == null ? null : MailOutcome.valueOf(outcome),
                machine == null ? null : MachineKind.valueOf(machine),
                row.getString("reason"),
                enquiry == null ? null : new EnquiryId(enquiry),
                row.getString("reference"),
                row.getString("handler"),
                kept,
                Removal.of(row),
                read == null ? List.<HeaderField>of() : read.head().fields(),
                read == null ? null : read.text().whole(),
                text.text(),
                text.shortened());
    }

    private static boolean isReplaced(ResultSet row) throws SQLException {
        return PatientData.REPLACED.name().equals(row.getString("patient_data"))
                || row.getBoolean("withheld")
                || row.getString("removed_at") != null;
    }
}

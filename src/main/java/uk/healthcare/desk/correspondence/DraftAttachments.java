package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** The files that wait beside a draft, taken into the message when it is sent and back when it is taken back. */
@Component
class DraftAttachments {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftAttachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DraftAttachment> of(EnquiryId enquiry, StaffId writer) {
        return jdbc.sql("""
                        select id, file_id, name, type, size from draft_attachment
                        where enquiry_id = :enquiry and staff_id = :staff order by id""")
                .param("enquiry", enquiry.value())
                .param("staff", writer.value())
                .query((row, number) -> new DraftAttachment(
                        row.getLong("id"),
                        new FileId(row.getLong("file_id")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size")))
                .list();
    }

    void clear(EnquiryId enquiry, StaffId writer) {
        jdbc.sql("delete from draft_attachment where enquiry_id = :enquiry and staff_id = :staff")
                .param("enquiry", enquiry.value())
                .param("staff", writer.value())
                .update();
    }

    void bringBack(MessageId message, EnquiryId enquiry, StaffId writer) {
        jdbc.sql("""
                        insert into draft_attachment (staff_id, enquiry_id, file_id, name, type, size, added_at)
                        select :staff, :enquiry, file_id, name, type, size, :now from message_attachment
                        where message_id = :message order by position""")
                .param("staff", writer.value())
                .param("enquiry", enquiry.value())
                .param("message", message.value())
                .param("now", Utc.column(clock.instant()))
                .update();
    }
}

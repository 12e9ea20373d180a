package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.OneLine;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.SafeFileName;
import uk.healthcare.desk.files.ScanState;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** The files a person puts to a message that is not sent yet: kept as they are added, each person's own. */
@Service
public class DraftAttachmentService {

    public static final int MOST = 20;

    /** Of all files of one message together: what most mail servers take. */
    public static final long MOST_BYTES = 20L << 20;

    private static final String WHY = "part of a person's own unsent words; sending them is audited";

    private final DraftAttachments attachments;
    private final FileStore files;
    private final EnquiryAccess access;
    private final CurrentStaff current;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftAttachmentService(
            DraftAttachments attachments,
            FileStore files,
            EnquiryAccess access,
            CurrentStaff current,
            JdbcClient jdbc,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.access = access;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public List<DraftAttachment> list(EnquiryId enquiry) {
        access.requireReadable(enquiry);
        return attachments.of(enquiry, current.get().id());
    }

    /** @throws RuleViolation when there would be too many, or all together would be too large */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(rollbackFor = IOException.class)
    @NotAudited(WHY)
    public void add(EnquiryId enquiry, String name, InputStream content) throws IOException {
        access.requireReadable(enquiry);
        var me = current.get().id();
        var there = attachments.of(enquiry, me);
        if (there.size() >= MOST) {
            throw new RuleViolation("message.attachments.too-many", MOST).at("attachments");
        }
        var file = files.store(content, name);
        if (file.scan() == ScanState.INFECTED) {
            throw new RuleViolation("message.attachments.infected", OneLine.of(name)).at("attachments");
        }
        var size = file.size() + there.stream().mapToLong(DraftAttachment::size).sum();
        if (size > MOST_BYTES) {
            throw new RuleViolation("message.attachments.too-large", MOST_BYTES >> 20).at("attachments");
        }
        jdbc.sql("""
                        insert into draft_attachment (staff_id, enquiry_id, file_id, name, type, size, added_at)
                        values (:staff, :enquiry, :file, :name, :type, :size, :now)""")
                .param("staff", me.value())
                .param("enquiry", enquiry.value())
                .param("file", file.id().value())
                .param("name", SafeFileName.of(name, file.type()))
                .param("type", file.type())
                .param("size", file.size())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @NotAudited(WHY)
    public void remove(EnquiryId enquiry, long attachment) {
        access.requireReadable(enquiry);
        jdbc.sql("delete from draft_attachment where id = :id and enquiry_id = :enquiry and staff_id = :staff")
                .param("id", attachment)
                .param("enquiry", enquiry.value())
                .param("staff", current.get().id().value())
                .update();
    }
}

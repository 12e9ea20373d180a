package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.TaskId;

/** Something to do beside the next step, by a person, by a day. */
@Entity
class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_seq")
    @SequenceGenerator(name = "task_seq", sequenceName = "task_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enquiry enquiry;

    private String title;
    private LocalDate dueOn;
    private @Nullable StaffId assigneeId;
    private Instant createdAt;
    private @Nullable StaffId createdBy;
    private @Nullable Instant doneAt;
    private @Nullable StaffId doneBy;
    private @Nullable Instant cancelledAt;

    protected Task() {}

    Task(Enquiry enquiry, String title, LocalDate dueOn, @Nullable StaffId assignee, Act act) {
        this.enquiry = enquiry;
        this.title = title;
        this.dueOn = dueOn;
        this.assigneeId = assignee;
        this.createdAt = act.at();
        this.createdBy = act.by();
    }

    void done(Act act) {
        doneAt = act.at();
        doneBy = act.by();
    }

    /** Goes with a duplicate to the enquiry that goes on, or back. */
    void belongTo(Enquiry other) {
        enquiry = other;
    }

    void reopen() {
        doneAt = null;
        doneBy = null;
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    void resumeIfCancelledAt(Instant moment) {
        cancelledAt = moment.equals(cancelledAt) ? null : cancelledAt;
    }

    boolean isOpen() {
        return doneAt == null && cancelledAt == null;
    }

    TaskId id() {
        return new TaskId(Objects.requireNonNull(id, "not saved yet"));
    }

    String title() {
        return title;
    }
}

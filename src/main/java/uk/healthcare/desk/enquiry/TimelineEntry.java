package uk.healthcare.desk.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/** One thing that happened on an enquiry. Written once, never changed. */
@Entity
class TimelineEntry {

    private static final int TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline_entry_seq")
    @SequenceGenerator(name = "timeline_entry_seq", sequenceName = "timeline_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enquiry enquiry;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    private @Nullable StaffId staffId;
    private String title;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String body;

    private @Nullable ReferralId referralId;
    private @Nullable MessageId messageId;

    protected TimelineEntry() {}

    /** Every text that reaches the timeline passes here. */
    TimelineEntry(
            Enquiry enquiry,
            Act act,
            TimelineKind kind,
            String title,
            @Nullable String body,
            @Nullable ReferralId referralId) {
        this(enquiry, act, kind, title, body, referralId, null);
    }

    TimelineEntry(
            Enquiry enquiry,
            Act act,
            TimelineKind kind,
            String title,
            @Nullable String body,
            @Nullable ReferralId referralId,
            @Nullable MessageId messageId) {
        this.enquiry = enquiry;
        this.at = act.at();
        this.staffId = act.by();
        this.kind = kind;
        this.title = Limits.fitting(title, TITLE);
        this.body = body == null ? null : Limits.tidy(body);
        this.referralId = referralId;
        this.messageId = messageId;
    }
}

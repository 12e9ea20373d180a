package uk.healthcare.desk.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** Why nothing moves, from when, and the day to look again. */
@Entity
@Table(name = "enquiry_hold")
class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enquiry_hold_seq")
    @SequenceGenerator(name = "enquiry_hold_seq", sequenceName = "enquiry_hold_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enquiry enquiry;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    private String reason;
    private LocalDate untilOn;
    private Instant since;
    private @Nullable StaffId staffId;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(Enquiry enquiry, HoldKind kind, String reason, LocalDate untilOn, Act act) {
        this.enquiry = enquiry;
        this.kind = kind;
        this.reason = reason;
        this.untilOn = untilOn;
        this.since = act.at();
        this.staffId = act.by();
    }

    void release(Instant at) {
        releasedAt = at;
    }

    void resume() {
        releasedAt = null;
    }

    boolean isOpen() {
        return releasedAt == null;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    HoldInterval interval() {
        return new HoldInterval(kind, since, releasedAt);
    }
}

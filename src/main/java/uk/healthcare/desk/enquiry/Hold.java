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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.ReferralId;
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

    /** The referral whose question waits for the enquirer; null when none does. */
    private @Nullable ReferralId questionOf;

    private LocalDate untilOn;
    private Instant since;
    private @Nullable StaffId staffId;
    private @Nullable Instant releasedAt;

    protected Hold() {}

    Hold(Enquiry enquiry, HoldKind kind, String reason, LocalDate untilOn, Act act) {
        this.enquiry = enquiry;
        this.kind = kind;
        this.reason = reason;
        this.untilOn = untilOn;
        this.since = act.at();
        this.staffId = act.by();
    }

    /** Begins because of a partner's question. */
    static Hold ofQuestion(Enquiry enquiry, ReferralId referral, String reason, LocalDate untilOn, Act act) {
        var hold = new Hold(enquiry, HoldKind.AWAITING_ENQUIRER, reason, untilOn, act);
        hold.questionOf = referral;
        return hold;
    }

    /** Its question still waits, when the hold of another that had taken its place has ended. */
    Hold after(Hold other, Act act) {
        var again = ofQuestion(enquiry, Objects.requireNonNull(questionOf), reason, untilOn, act);
        again.since = Objects.requireNonNull(other.releasedAt);
        questionOf = null;
        return again;
    }

    @Nullable
    ReferralId questionOf() {
        return questionOf;
    }

    void forgetQuestion() {
        questionOf = null;
    }

    /** What is recorded late ends it no earlier than it began. */
    void release(Instant at) {
        releasedAt = at.isBefore(since) ? since : at;
    }

    void resume() {
        releasedAt = null;
    }

    boolean isOpen() {
        return releasedAt == null;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    LocalDate untilOn() {
        return untilOn;
    }

    Instant since() {
        return since;
    }

    String reason() {
        return reason;
    }

    HoldInterval interval() {
        return new HoldInterval(kind, since, releasedAt);
    }
}

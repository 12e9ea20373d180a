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
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.reference.WorkingCalendar;

/** One run of a clock: from an event until it is met, or ended without being met. */
@Entity
class ClockRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clock_run_seq")
    @SequenceGenerator(name = "clock_run_seq", sequenceName = "clock_run_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enquiry enquiry;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private @Nullable ReferralId referralId;
    private Instant startedAt;
    private int targetDays;
    private @Nullable Instant dueAt;
    private @Nullable Instant metAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant chasedAt;

    protected ClockRun() {}

    ClockRun(Enquiry enquiry, ClockKind kind, @Nullable ReferralId referral, Instant startedAt, int targetDays) {
        this.enquiry = enquiry;
        this.kind = kind;
        this.referralId = referral;
        this.startedAt = startedAt;
        this.targetDays = targetDays;
    }

    void reckon(List<HoldInterval> holds, WorkingCalendar calendar) {
        dueAt = new ClockReckoning(kind, targetDays, calendar).dueAt(startedAt, holds);
    }

    void retarget(ToIntFunction<ClockKind> days) {
        targetDays = days.applyAsInt(kind);
    }

    void chased(Instant at) {
        chasedAt = at;
    }

    void meet(Instant at) {
        metAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    /** Takes back what was done to this clock at that moment. */
    void resumeWhatStoppedAt(Instant moment) {
        metAt = moment.equals(metAt) ? null : metAt;
        endedAt = moment.equals(endedAt) ? null : endedAt;
    }

    boolean runs() {
        return metAt == null && endedAt == null;
    }

    boolean isOf(ClockKind wanted, @Nullable ReferralId referral) {
        return kind == wanted && (referral == null || referral.equals(referralId));
    }

    boolean endedAt(Instant moment) {
        return moment.equals(endedAt);
    }

    ClockKind kind() {
        return kind;
    }

    @Nullable
    ReferralId referral() {
        return referralId;
    }

    boolean startedAt(Instant moment) {
        return startedAt.equals(moment);
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}

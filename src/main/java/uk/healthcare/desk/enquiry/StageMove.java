package uk.healthcare.desk.enquiry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** One move between stages, with what it replaced, so that it can be undone and the past can be counted. */
@Entity
class StageMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_move_seq")
    @SequenceGenerator(name = "stage_move_seq", sequenceName = "stage_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enquiry enquiry;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage fromStage;

    @Enumerated(EnumType.STRING)
    private Stage toStage;

    private Instant at;
    private @Nullable StaffId staffId;
    private @Nullable String reason;
    private @Nullable StaffId ownerBefore;

    @Embedded
    @AttributeOverride(name = "action", column = @Column(name = "next_step_before"))
    @AttributeOverride(name = "dueOn", column = @Column(name = "next_step_on_before"))
    @AttributeOverride(name = "kind", column = @Column(name = "next_step_kind_before"))
    @AttributeOverride(name = "waitingFor", column = @Column(name = "waiting_for_before"))
    private @Nullable NextStep nextStepBefore;

    private @Nullable Instant undoneAt;

    protected StageMove() {}

    StageMove(
            Enquiry enquiry,
            @Nullable Stage from,
            Stage to,
            Act act,
            @Nullable String reason,
            @Nullable StaffId ownerBefore,
            @Nullable NextStep nextStepBefore) {
        this.enquiry = enquiry;
        this.fromStage = from;
        this.toStage = to;
        this.at = act.at();
        this.staffId = act.by();
        this.reason = reason;
        this.ownerBefore = ownerBefore;
        this.nextStepBefore = nextStepBefore;
    }

    /**
     * Whether such a move can be taken back at all: a reopening and what the parties took part in (introduction, first
     * contact, the last partner leaving) are followed by another move instead.
     */
    static boolean isReversible(Stage from, Stage to, Collection<PartnerProgress> partners) {
        return switch (from) {
            case RECEIVED, TRIAGE -> true;
            case MATCHING -> to != Stage.INTRODUCED;
            case INTRODUCED, FOLLOW_UP ->
                to == Stage.CLOSED
                        || (to == Stage.MATCHING && partners.stream().anyMatch(p -> p.introduced() && !p.ended()));
            case CLOSED -> false;
        };
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    @Nullable
    Stage from() {
        return fromStage;
    }

    Stage to() {
        return toStage;
    }

    Instant at() {
        return at;
    }

    @Nullable
    StaffId by() {
        return staffId;
    }

    @Nullable
    StaffId ownerBefore() {
        return ownerBefore;
    }

    @Nullable
    NextStep nextStepBefore() {
        return nextStepBefore;
    }
}

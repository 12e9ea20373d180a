package uk.healthcare.desk.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.ui.Words;

/**
 * A visit or delegation on the way to an agreement: planned, and then it took place or was called off. It counts while its
 * referral is open; with that it ends, and comes back with it.
 */
@Entity
public class Visit {

    /** Characters of what came of it. */
    public static final int ACCOUNT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_seq")
    @SequenceGenerator(name = "visit_seq", sequenceName = "visit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private EnquiryId enquiryId;
    private ReferralId referralId;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    private LocalDate fromOn;
    private LocalDate toOn;
    private String place;
    private String participants;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    @Column(columnDefinition = "text")
    private @Nullable String account;

    private Instant plannedAt;
    private @Nullable StaffId plannedBy;
    private @Nullable Instant settledAt;
    private @Nullable StaffId settledBy;

    protected Visit() {}

    /** @throws RuleViolation when enquirer and partner do not know each other, or beside what is wrong in the terms */
    public static Visit plan(Referral referral, VisitTerms terms, @Nullable StaffId by, Instant at) {
        referral.requireUnderWay();
        var checked = terms.checked(London.dateOf(at));
        var visit = new Visit();
        visit.enquiryId = referral.enquiry();
        visit.referralId = referral.id();
        visit.kind = checked.kind();
        visit.fromOn = checked.from();
        visit.toOn = checked.to();
        visit.place = checked.place();
        visit.participants = checked.participants();
        visit.state = VisitState.PLANNED;
        visit.plannedAt = at.truncatedTo(ChronoUnit.MICROS);
        visit.plannedBy = by;
        return visit;
    }

    /** @throws RuleViolation when it has not begun */
    public void tookPlace(String account, @Nullable StaffId by, Instant at) {
        if (London.dateOf(at).isBefore(fromOn)) {
            throw new RuleViolation("referral.visit.not-yet", fromOn);
        }
        settle(VisitState.TOOK_PLACE, account, by, at);
    }

    public void calledOff(String why, @Nullable StaffId by, Instant at) {
        settle(VisitState.CALLED_OFF, why, by, at);
    }

    /** Its referral ended: it will not be, unless that comes back. Only what is planned ends. */
    public void end(@Nullable StaffId by, Instant at) {
        if (state == VisitState.PLANNED) {
            state = VisitState.ENDED;
            settledAt = at.truncatedTo(ChronoUnit.MICROS);
            settledBy = by;
        }
    }

    /** Its referral is open again. */
    void comeBack() {
        if (state == VisitState.ENDED) {
            state = VisitState.PLANNED;
            settledAt = null;
            settledBy = null;
        }
    }

    private void settle(VisitState as, String words, @Nullable StaffId by, Instant at) {
        if (state != VisitState.PLANNED) {
            throw new RuleViolation("referral.visit.settled");
        }
        account = Limits.required("text", words, ACCOUNT);
        state = as;
        settledAt = at.truncatedTo(ChronoUnit.MICROS);
        settledBy = by;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    ReferralId referral() {
        return referralId;
    }

    VisitState state() {
        return state;
    }

    public LocalDate from() {
        return fromOn;
    }

    /** As {@code 3 March to 5 March 2027, Kuwait City}. */
    public String words() {
        return new VisitTerms.Checked(kind, fromOn, toOn, place, participants).words();
    }

    /** As it is told when it is planned, and names the next step. */
    public String planned() {
        return Words.of(kind) + ": " + words();
    }

    /** As the timeline tells what became of it. @param what as {@code took place} */
    public String told(String what) {
        return Words.of(kind) + " " + what + ": " + words();
    }

    public VisitKind kind() {
        return kind;
    }

    public String participants() {
        return participants;
    }
}

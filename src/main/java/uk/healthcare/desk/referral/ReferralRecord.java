package uk.healthcare.desk.referral;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.matching.fairness.Exposure;

/** What a referral holds, as the database keeps it. What may be done with it is in {@link Referral}. */
@MappedSuperclass
abstract class ReferralRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "referral_seq")
    @SequenceGenerator(name = "referral_seq", sequenceName = "referral_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Version
    int version;

    EnquiryId enquiryId;
    PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    ReferralState state;

    Instant stateSince;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    @Nullable
    DeclineReason declineReason;

    @Nullable
    Integer suggestedRank;

    @Column(columnDefinition = "text")
    @Nullable
    String explanation;

    @Nullable
    Integer weightsVersion;

    boolean rotated;

    @Nullable
    String choiceReason;

    @Column(columnDefinition = "mediumtext")
    @Nullable
    String brief;

    @Nullable
    Long openCallId;

    @Nullable
    Instant approachedAt;

    @Nullable
    Instant answerDueAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    Integer answerDays;

    @Nullable
    Instant introducedAt;

    Instant createdAt;

    @Nullable
    StaffId createdBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReferralState stateBefore;

    @Nullable
    Instant endedByCloseAt;

    @OneToMany(mappedBy = "referral", cascade = CascadeType.PERSIST)
    List<ReferralMove> moves = new ArrayList<>();

    @Transient
    final List<Exposure> exposures = new ArrayList<>();

    /** As the database keeps it. */
    static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    public ReferralId id() {
        return new ReferralId(Objects.requireNonNull(id, "not saved yet"));
    }

    public EnquiryId enquiry() {
        return enquiryId;
    }

    public PartnerId partner() {
        return partnerId;
    }

    public ReferralState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** What the partner was told of the enquiry; null while it was not asked. */
    public @Nullable String brief() {
        return brief;
    }

    public @Nullable OpenCallId openCall() {
        return openCallId == null ? null : new OpenCallId(openCallId);
    }

    @Nullable
    Instant approachedAt() {
        return approachedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

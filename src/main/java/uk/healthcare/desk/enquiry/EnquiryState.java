package uk.healthcare.desk.enquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;

/** What an enquiry holds, as the database keeps it. What may be done with it is in {@link Enquiry}. */
@MappedSuperclass
abstract class EnquiryState {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enquiry_seq")
    @SequenceGenerator(name = "enquiry_seq", sequenceName = "enquiry_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Version
    int version;

    String reference;

    @Nullable
    String requestKey;

    @Enumerated(EnumType.STRING)
    Stage stage;

    Instant stageEnteredAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Stage stageBefore;

    String summary;

    @Column(columnDefinition = "mediumtext")
    String description;

    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    String campaign;

    Instant receivedAt;

    @Nullable
    StaffId createdBy;

    Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Enquirer enquirer;

    @Nullable
    String marketCode;

    @Enumerated(EnumType.STRING)
    @Nullable
    Track track;

    @Enumerated(EnumType.STRING)
    Priority priority;

    @Embedded
    Need need = new Need();

    @Nullable
    StaffId ownerId;

    boolean restricted;
    boolean demonstration;

    @Enumerated(EnumType.STRING)
    PatientData patientData = PatientData.UNCHECKED;

    @Nullable
    StaffId patientDataBy;

    @Nullable
    Instant patientDataAt;

    @Embedded
    @Nullable
    Screening screening;

    @Nullable
    Instant acknowledgedAt;

    @Nullable
    Instant firstApproachAt;

    @Enumerated(EnumType.STRING)
    DueDiligenceState dueDiligence = DueDiligenceState.NOT_STARTED;

    @Nullable
    Instant firstContactAt;

    @Nullable
    Instant lastContactAt;

    @Nullable
    Instant introducedAt;

    @Embedded
    @Nullable
    NextStep nextStep;

    @Embedded
    Holds holds = new Holds();

    @Embedded
    Clocks clocks = new Clocks();

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String outcomeReason;

    @Nullable
    EnquiryId duplicateOfId;

    @Nullable
    Instant closedAt;

    @Nullable
    StaffId closedBy;

    @Nullable
    PartnerId agreedPartnerId;

    @Nullable
    BigDecimal agreedValueGbp;

    @Nullable
    Instant agreementConfirmedAt;

    @ElementCollection
    @CollectionTable(name = "enquiry_collaborator", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Column(name = "staff_id")
    Set<StaffId> collaborators = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "partner_progress", joinColumns = @JoinColumn(name = "enquiry_id"))
    Set<PartnerProgress> partners = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "enquiry_word", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Column(name = "word")
    Set<String> words = new HashSet<>();

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.PERSIST)
    List<StageMove> moves = new ArrayList<>();

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.PERSIST)
    List<TimelineEntry> timeline = new ArrayList<>();

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.ALL)
    List<Task> tasks = new ArrayList<>();

    public EnquiryId id() {
        return new EnquiryId(Objects.requireNonNull(id, "not saved yet"));
    }

    public String reference() {
        return reference;
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable StaffId owner() {
        return ownerId;
    }

    public @Nullable String marketCode() {
        return marketCode;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable NextStep nextStep() {
        return nextStep;
    }

    public @Nullable Instant nextDueAt() {
        return clocks.nextDueAt();
    }

    public DueDiligenceState dueDiligence() {
        return dueDiligence;
    }

    public Set<PartnerProgress> partners() {
        return Set.copyOf(partners);
    }

    /** Whether this person is on the case: its owner or a named collaborator. */
    public boolean isOnTheCase(StaffId person) {
        return person.equals(ownerId) || collaborators.contains(person);
    }
}

package uk.healthcare.desk.partner;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;

/** A UK organisation that may be introduced to an enquirer, with all that it offers, has done and wants. */
@Entity
class Partner {

    private static final String REFUSED = "Refused markets";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
    @SequenceGenerator(name = "partner_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String code = UUID.randomUUID().toString();
    private String name;
    private String foldedName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PartnerKind kind;

    private @Nullable String odsCode;
    private @Nullable String town;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Nation nation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable EnglishRegion region;

    private @Nullable String about;
    private @Nullable String website;
    private @Nullable String ceasedNow;
    private boolean active = true;
    private int capacity;
    private @Nullable LocalDate pausedUntil;
    private boolean demonstration;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "partner_language", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "partner_refused_market", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "market_code", length = 2)
    @JdbcTypeCode(SqlTypes.CHAR)
    private Set<String> refusedMarkets = new HashSet<>();

    @OneToMany(mappedBy = "partner", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Offer> offers = new ArrayList<>();

    @OneToMany(mappedBy = "partner", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<TrackRecord> trackRecords = new ArrayList<>();

    @OneToMany(mappedBy = "partner", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<PartnerContact> contacts = new ArrayList<>();

    protected Partner() {}

    Partner(PartnerDetails details, Revision revision) {
        var none = PartnerDetails.BLANK;
        become(details.checked().mergedOnto(none, none, revision.merge(Change.of(none, details))));
        capacity = Capacity.USUALLY_WANTED;
        updatedAt = revision.at();
    }

    PartnerId id() {
        return new PartnerId(id);
    }

    int version() {
        return version;
    }

    String foldedName() {
        return foldedName;
    }

    void edit(Change<PartnerDetails> change, Revision revision) {
        var merge = revision.merge(change);
        var merged = change.mine().checked().mergedOnto(change.before(), details(), merge);
        merge.requireAgreement(version);
        changing(revision);
        become(merged);
    }

    private PartnerDetails details() {
        return new PartnerDetails(name, kind, odsCode, town, nation, region, about, website, ceasedNow, languages);
    }

    /** @param details that were checked, or stored: they have a name and a kind */
    private void become(PartnerDetails details) {
        name = Objects.requireNonNull(details.name());
        foldedName = Folded.of(name);
        kind = Objects.requireNonNull(details.kind());
        odsCode = details.odsCode();
        town = details.town();
        nation = details.nation();
        region = details.region();
        about = details.about();
        website = details.website();
        ceasedNow = details.ceasedNow();
        languages.retainAll(details.languages());
        languages.addAll(details.languages());
    }

    /** No longer suggested or approached; what it has in hand and what it did stay. */
    void retire(Revision revision) {
        changing(revision);
        active = false;
        revision.done();
    }

    void bringBack(Revision revision) {
        if (active) {
            throw new RuleViolation("partner.active-already");
        }
        active = true;
        updatedAt = revision.at();
        revision.done();
    }

    void want(Change<Capacity> change, Revision revision) {
        var merge = revision.merge(change);
        var mine = change.mine().checked(change.before().pausedUntil(), revision.today());
        var merged = mine.mergedOnto(change.before(), new Capacity(capacity, pausedUntil), merge);
        merge.requireAgreement(version);
        changing(revision);
        // Mine was checked and theirs is stored: whichever it is, it is a number.
        capacity = Objects.requireNonNull(merged.wanted());
        pausedUntil = merged.pausedUntil();
    }

    /** Only what the person added or took away is changed, so two people never undo each other. */
    void refuse(Change<Set<String>> markets, Revision revision) {
        changing(revision);
        var names = revision.vocabulary();
        var allowed = markets.before().stream()
                .filter(market -> !markets.mine().contains(market) && refusedMarkets.remove(market))
                .toList();
        var refused = markets.mine().stream()
                .filter(market -> !markets.before().contains(market) && refusedMarkets.add(market))
                .toList();
        revision.field(REFUSED, names.markets(allowed), null);
        revision.field(REFUSED, null, names.markets(refused));
    }

    Parts<OfferTerms, Offer> offers() {
        return new Parts<>(this, offers, new OfferKind());
    }

    Parts<TrackWork, TrackRecord> trackRecords() {
        return new Parts<>(this, trackRecords, new TrackKind());
    }

    Parts<ContactDetails, PartnerContact> contacts() {
        return new Parts<>(this, contacts, new ContactKind());
    }

    /** Every change of an active partner passes here; a retired one is first brought back. */
    void changing(Revision revision) {
        if (!active) {
            throw new RuleViolation("partner.retired", name);
        }
        updatedAt = revision.at();
    }
}

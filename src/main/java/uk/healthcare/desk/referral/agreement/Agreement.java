package uk.healthcare.desk.referral.agreement;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.referral.Referral;

/** What enquirer and partner signed. One for an enquiry. */
@Entity
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_seq")
    @SequenceGenerator(name = "agreement_seq", sequenceName = "agreement_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private int revision;
    private EnquiryId enquiryId;
    private ReferralId referralId;
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private @Nullable String programme;
    private LocalDate signedOn;

    @Column(name = "confirmed_by")
    private String toldBy;

    private Instant recordedAt;
    private StaffId staffId;

    @ElementCollection
    @CollectionTable(name = "agreement_value", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "financial_year")
    @Column(name = "value_gbp")
    private Map<Short, BigDecimal> values = new HashMap<>();

    protected Agreement() {}

    /**
     * Records what the parties of that referral signed; the referral becomes agreed.
     *
     * @throws uk.healthcare.desk.common.RuleViolation when the terms are not complete or they are not in discussion
     */
    public static Agreement record(Referral referral, AgreementTerms terms, StaffId by, Instant at) {
        var complete = terms.checked(London.dateOf(at));
        referral.agree(by, at);
        var agreement = new Agreement();
        agreement.revision = 1;
        agreement.enquiryId = referral.enquiry();
        agreement.referralId = referral.id();
        agreement.partnerId = referral.partner();
        agreement.recordedAt = at;
        agreement.staffId = by;
        agreement.take(complete);
        return agreement;
    }

    /**
     * Puts what was typed in the place of what it said when the form was opened.
     *
     * @param overVersion the version that the person has seen in a conflict and chosen to replace
     * @return what changed, in words; empty when nothing did
     * @throws Conflict when somebody corrected it meanwhile
     * @throws uk.healthcare.desk.common.RuleViolation beside the field that is wrong
     */
    String correct(AgreementTerms before, AgreementTerms typed, @Nullable Integer overVersion, LocalDate today) {
        var mine = typed.checked(today);
        var now = terms();
        if (!before.inWords().equals(now.inWords()) && !Objects.equals(overVersion, version)) {
            throw new Conflict(Correction.differences(before, now, mine), version);
        }
        if (!mine.saysTheSameToTheEnquirer(now)) {
            revision++;
        }
        take(mine);
        return Correction.words(now, mine);
    }

    private void take(AgreementTerms terms) {
        kind = Objects.requireNonNull(terms.kind());
        signedOn = Objects.requireNonNull(terms.signedOn());
        toldBy = Objects.requireNonNull(terms.toldBy());
        programme = terms.programme();
        values.clear();
        terms.values().forEach((year, value) -> values.put((short) year.startsIn(), value));
    }

    AgreementTerms terms() {
        var byYear = new TreeMap<FinancialYear, BigDecimal>();
        values.forEach((year, value) -> byYear.put(new FinancialYear(year), value));
        return new AgreementTerms(kind, signedOn, toldBy, byYear, programme);
    }

    /** Counts what its enquirer would have to confirm anew; from 1. */
    int revision() {
        return revision;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Instant recordedAt() {
        return recordedAt;
    }

    EnquiryId enquiry() {
        return enquiryId;
    }

    ReferralId referral() {
        return referralId;
    }

    PartnerId partner() {
        return partnerId;
    }
}

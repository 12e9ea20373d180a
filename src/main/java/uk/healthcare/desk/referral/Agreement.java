package uk.healthcare.desk.referral;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/** What enquirer and partner signed. One for an enquiry. */
@Entity
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_seq")
    @SequenceGenerator(name = "agreement_seq", sequenceName = "agreement_seq", allocationSize = 50)
    private @Nullable Long id;

    private EnquiryId enquiryId;
    private ReferralId referralId;
    private PartnerId partnerId;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private LocalDate signedOn;
    private String confirmedBy;
    private Instant recordedAt;
    private StaffId staffId;

    @ElementCollection
    @CollectionTable(name = "agreement_value", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "financial_year")
    @Column(name = "value_gbp")
    private Map<Short, BigDecimal> values = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /**
     * Records what the parties of that referral signed; the referral becomes agreed.
     *
     * @throws uk.healthcare.desk.common.RuleViolation when the terms are not complete or they are not in discussion
     */
    public static Agreement record(Referral referral, AgreementTerms terms, StaffId by, Instant at) {
        terms.check(London.dateOf(at));
        referral.agree(by, at);
        var agreement = new Agreement();
        agreement.enquiryId = referral.enquiry();
        agreement.referralId = referral.id();
        agreement.partnerId = referral.partner();
        agreement.kind = Objects.requireNonNull(terms.kind());
        agreement.signedOn = Objects.requireNonNull(terms.signedOn());
        agreement.confirmedBy = Limits.required("confirmedBy", terms.confirmedBy(), 160);
        agreement.recordedAt = at;
        agreement.staffId = by;
        terms.values().forEach((year, value) -> agreement.values.put((short) year.startsIn(), value));
        return agreement;
    }
}

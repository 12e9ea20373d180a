package uk.healthcare.desk.referral.consent;

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
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;

/** The enquirer agreed that these partners get its details: who, when, how and in which words. */
@Entity
public class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq", allocationSize = 50)
    private @Nullable Long id;

    private EnquiryId enquiryId;
    private String givenBy;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(columnDefinition = "text")
    private String wording;

    private Instant givenAt;
    private @Nullable StaffId staffId;
    private @Nullable Instant withdrawnAt;

    @ElementCollection
    @CollectionTable(name = "consent_partner", joinColumns = @JoinColumn(name = "consent_id"))
    @Column(name = "partner_id")
    private Set<PartnerId> partners = new HashSet<>();

    protected Consent() {}

    /** @param by null when the enquirer said so itself @throws RuleViolation beside each field that is wrong */
    public static Consent given(EnquiryId enquiry, ConsentTerms terms, @Nullable StaffId by, Instant at) {
        var checked = terms.checked();
        var consent = new Consent();
        consent.enquiryId = enquiry;
        consent.givenBy = checked.givenBy();
        consent.channel = checked.channel();
        consent.wording = checked.wording();
        consent.partners.addAll(checked.partners());
        consent.givenAt = at;
        consent.staffId = by;
        return consent;
    }

    /** The enquirer took it back. What was introduced before stays introduced. */
    public void withdraw(Instant at) {
        if (withdrawnAt != null) {
            throw new RuleViolation("consent.withdrawn.already");
        }
        withdrawnAt = at;
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    public boolean covers(PartnerId partner) {
        return stands() && partners.contains(partner);
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public EnquiryId enquiry() {
        return enquiryId;
    }

    public String givenBy() {
        return givenBy;
    }

    public String wording() {
        return wording;
    }

    public Set<PartnerId> partners() {
        return Set.copyOf(partners);
    }
}

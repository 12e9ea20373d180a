package uk.healthcare.desk.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

/** One row of what a partner can do; part of {@link Partner}. */
@Entity
class Offer implements PartnerPart<OfferTerms> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offer_seq")
    @SequenceGenerator(name = "offer_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "partner_id")
    private Partner partner;

    @Embedded
    private OfferTerms terms;

    protected Offer() {}

    Offer(Partner partner, OfferTerms terms) {
        this.partner = partner;
        this.terms = terms;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public OfferTerms content() {
        return terms;
    }

    @Override
    public void become(OfferTerms changed) {
        terms = changed;
    }
}

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

/** One person to talk to at a partner; part of {@link Partner}. */
@Entity
class PartnerContact implements PartnerPart<ContactDetails> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_contact_seq")
    @SequenceGenerator(name = "partner_contact_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "partner_id")
    private Partner partner;

    @Embedded
    private ContactDetails details;

    protected PartnerContact() {}

    PartnerContact(Partner partner, ContactDetails details) {
        this.partner = partner;
        this.details = details;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public ContactDetails content() {
        return details;
    }

    @Override
    public void become(ContactDetails changed) {
        details = changed;
    }
}

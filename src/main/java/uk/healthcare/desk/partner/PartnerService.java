package uk.healthcare.desk.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/**
 * Who may be in the directory and how much they want. Each change names what the person saw; where somebody else has
 * changed the same field meanwhile it ends in a {@code Conflict} and nothing is saved.
 */
@Service
public class PartnerService {

    private static final String EDIT = "partner.edit";
    private static final String ADD = "partner.add";
    private static final String RETIRE = "partner.retire";
    private static final String BRING_BACK = "partner.bring-back";
    private static final String CAPACITY = "partner.capacity";
    private static final String REFUSED_MARKETS = "partner.refused-markets";
    private static final String OFFER_ADD = "partner.offer.add";
    private static final String OFFER_EDIT = "partner.offer.edit";
    private static final String OFFER_REMOVE = "partner.offer.remove";
    private static final String CONTACT_ADD = "partner.contact.add";
    private static final String CONTACT_EDIT = "partner.contact.edit";
    private static final String CONTACT_REMOVE = "partner.contact.remove";

    private final PartnerRepository partners;
    private final Amendments amendments;
    private final Vocabulary vocabulary;

    PartnerService(PartnerRepository partners, Amendments amendments, Vocabulary vocabulary) {
        this.partners = partners;
        this.amendments = amendments;
        this.vocabulary = vocabulary;
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(ADD)
    public PartnerId add(PartnerDetails details) {
        return amendments.begin(ADD, revision -> {
            var partner = new Partner(details, revision);
            requireFree(partner.foldedName(), null);
            return partner;
        });
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(EDIT)
    public void edit(PartnerId id, Change<PartnerDetails> change) {
        amendments.amend(id, EDIT, (partner, revision) -> {
            partner.edit(change, revision);
            requireFree(partner.foldedName(), id);
        });
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(RETIRE)
    public void retire(PartnerId id) {
        amendments.amend(id, RETIRE, (partner, revision) -> partner.retire(revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(BRING_BACK)
    public void bringBack(PartnerId id) {
        amendments.amend(id, BRING_BACK, (partner, revision) -> partner.bringBack(revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CAPACITY)
    public void setCapacity(PartnerId id, Change<Capacity> change) {
        amendments.amend(id, CAPACITY, (partner, revision) -> partner.want(change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(REFUSED_MARKETS)
    public void refuseMarkets(PartnerId id, Change<Set<String>> markets) {
        markets.mine().forEach(market -> vocabulary.requireMarket("refusedMarkets", market));
        amendments.amend(id, REFUSED_MARKETS, (partner, revision) -> partner.refuse(markets, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_ADD)
    public void addOffer(PartnerId id, OfferTerms terms) {
        vocabulary.check(terms);
        amendments.amend(id, OFFER_ADD, (partner, revision) -> partner.offers().add(terms, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_EDIT)
    public void editOffer(PartnerId id, long offer, Change<OfferTerms> change) {
        vocabulary.check(change.mine());
        amendments.amend(id, OFFER_EDIT, (partner, revision) -> partner.offers().change(offer, change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_REMOVE)
    public void removeOffer(PartnerId id, long offer) {
        amendments.amend(
                id, OFFER_REMOVE, (partner, revision) -> partner.offers().remove(offer, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_ADD)
    public void addContact(PartnerId id, ContactDetails details) {
        amendments.amend(
                id, CONTACT_ADD, (partner, revision) -> partner.contacts().add(details, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_EDIT)
    public void editContact(PartnerId id, long contact, Change<ContactDetails> change) {
        amendments.amend(
                id, CONTACT_EDIT, (partner, revision) -> partner.contacts().change(contact, change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_REMOVE)
    public void removeContact(PartnerId id, long contact) {
        amendments.amend(
                id, CONTACT_REMOVE, (partner, revision) -> partner.contacts().remove(contact, revision));
    }

    private void requireFree(String foldedName, @Nullable PartnerId except) {
        partners.nameTaken(foldedName, except == null ? null : except.value()).ifPresent(name -> {
            throw new RuleViolation("partner.name.taken", name).at("name");
        });
    }
}

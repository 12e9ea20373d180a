package uk.healthcare.desk.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/**
 * Who may be in the directory and how much they want. Each change names what the person saw; where somebody else has
 * changed the same field meanwhile it ends in a {@code Conflict} and nothing is saved.
 */
@Service
public class PartnerService {

    private final PartnerRepository partners;
    private final Vocabulary vocabulary;
    private final Clock clock;

    PartnerService(PartnerRepository partners, Vocabulary vocabulary, Clock clock) {
        this.partners = partners;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.add")
    public PartnerId add(PartnerDetails details) {
        var partner = new Partner(details, now());
        requireFree(partner.foldedName(), null);
        return partners.saveAndFlush(partner).id();
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.edit")
    public void edit(PartnerId id, Change<PartnerDetails> change) {
        var partner = partner(id);
        partner.edit(change, now());
        requireFree(partner.foldedName(), id);
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.retire")
    public void retire(PartnerId id) {
        partner(id).retire(now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.bring-back")
    public void bringBack(PartnerId id) {
        partner(id).bringBack(now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.capacity")
    public void setCapacity(PartnerId id, Change<Capacity> change) {
        partner(id).want(change, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.refused-markets")
    public void refuseMarkets(PartnerId id, Change<Set<String>> markets) {
        markets.mine().forEach(market -> vocabulary.requireMarket("refusedMarkets", market));
        partner(id).refuse(markets, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.offer.add")
    public void addOffer(PartnerId id, OfferTerms terms) {
        vocabulary.check(terms);
        partner(id).offers().add(terms, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.offer.edit")
    public void editOffer(PartnerId id, long offer, Change<OfferTerms> change) {
        vocabulary.check(change.mine());
        partner(id).offers().change(offer, change, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.offer.remove")
    public void removeOffer(PartnerId id, long offer) {
        partner(id).offers().remove(offer, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.track-record.add")
    public void addTrackRecord(PartnerId id, TrackWork work) {
        vocabulary.check(work);
        partner(id).trackRecords(thisYear()).add(work, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.track-record.edit")
    public void editTrackRecord(PartnerId id, long trackRecord, Change<TrackWork> change) {
        vocabulary.check(change.mine());
        partner(id).trackRecords(thisYear()).change(trackRecord, change, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.track-record.remove")
    public void removeTrackRecord(PartnerId id, long trackRecord) {
        partner(id).trackRecords(thisYear()).remove(trackRecord, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.contact.add")
    public void addContact(PartnerId id, ContactDetails details) {
        partner(id).contacts().add(details, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.contact.edit")
    public void editContact(PartnerId id, long contact, Change<ContactDetails> change) {
        partner(id).contacts().change(contact, change, now());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited("partner.contact.remove")
    public void removeContact(PartnerId id, long contact) {
        partner(id).contacts().remove(contact, now());
    }

    private Partner partner(PartnerId id) {
        return partners.findForChange(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private void requireFree(String foldedName, @Nullable PartnerId except) {
        partners.nameTaken(foldedName, except == null ? null : except.value()).ifPresent(name -> {
            throw new RuleViolation("partner.name.taken", name).at("name");
        });
    }

    private Instant now() {
        return clock.instant();
    }

    private Year thisYear() {
        return Year.of(London.dateOf(now()).getYear());
    }
}

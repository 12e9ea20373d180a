package uk.healthcare.desk.partner;

import java.time.Clock;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;
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
    private static final String WORK_ADD = "partner.track-record.add";
    private static final String WORK_EDIT = "partner.track-record.edit";
    private static final String WORK_REMOVE = "partner.track-record.remove";
    private static final String CONTACT_ADD = "partner.contact.add";
    private static final String CONTACT_EDIT = "partner.contact.edit";
    private static final String CONTACT_REMOVE = "partner.contact.remove";

    private final PartnerRepository partners;
    private final PartnerChanges changes;
    private final Vocabulary vocabulary;
    private final CurrentStaff current;
    private final Clock clock;

    PartnerService(
            PartnerRepository partners,
            PartnerChanges changes,
            Vocabulary vocabulary,
            CurrentStaff current,
            Clock clock) {
        this.partners = partners;
        this.changes = changes;
        this.current = current;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(ADD)
    public PartnerId add(PartnerDetails details) {
        var revision = new Revision(clock.instant(), vocabulary);
        var partner = new Partner(details, revision);
        requireFree(partner.foldedName(), null);
        var id = partners.saveAndFlush(partner).id();
        changes.keep(id, ADD, revision, current.get().id());
        return id;
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(EDIT)
    public void edit(PartnerId id, Change<PartnerDetails> change) {
        change(id, EDIT, (partner, revision) -> {
            partner.edit(change, revision);
            requireFree(partner.foldedName(), id);
        });
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(RETIRE)
    public void retire(PartnerId id) {
        change(id, RETIRE, (partner, revision) -> partner.retire(revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(BRING_BACK)
    public void bringBack(PartnerId id) {
        change(id, BRING_BACK, (partner, revision) -> partner.bringBack(revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CAPACITY)
    public void setCapacity(PartnerId id, Change<Capacity> change) {
        change(id, CAPACITY, (partner, revision) -> partner.want(change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(REFUSED_MARKETS)
    public void refuseMarkets(PartnerId id, Change<Set<String>> markets) {
        markets.mine().forEach(market -> vocabulary.requireMarket("refusedMarkets", market));
        change(id, REFUSED_MARKETS, (partner, revision) -> partner.refuse(markets, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_ADD)
    public void addOffer(PartnerId id, OfferTerms terms) {
        vocabulary.check(terms);
        change(id, OFFER_ADD, (partner, revision) -> partner.offers().add(terms, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_EDIT)
    public void editOffer(PartnerId id, long offer, Change<OfferTerms> change) {
        vocabulary.check(change.mine());
        change(id, OFFER_EDIT, (partner, revision) -> partner.offers().change(offer, change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(OFFER_REMOVE)
    public void removeOffer(PartnerId id, long offer) {
        change(id, OFFER_REMOVE, (partner, revision) -> partner.offers().remove(offer, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(WORK_ADD)
    public void addTrackRecord(PartnerId id, TrackWork work) {
        vocabulary.check(work);
        change(id, WORK_ADD, (partner, revision) -> partner.trackRecords().add(work, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(WORK_EDIT)
    public void editTrackRecord(PartnerId id, long trackRecord, Change<TrackWork> change) {
        vocabulary.check(change.mine());
        change(id, WORK_EDIT, (partner, revision) -> partner.trackRecords().change(trackRecord, change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(WORK_REMOVE)
    public void removeTrackRecord(PartnerId id, long trackRecord) {
        change(id, WORK_REMOVE, (partner, revision) -> partner.trackRecords().remove(trackRecord, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_ADD)
    public void addContact(PartnerId id, ContactDetails details) {
        change(id, CONTACT_ADD, (partner, revision) -> partner.contacts().add(details, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_EDIT)
    public void editContact(PartnerId id, long contact, Change<ContactDetails> change) {
        change(id, CONTACT_EDIT, (partner, revision) -> partner.contacts().change(contact, change, revision));
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(CONTACT_REMOVE)
    public void removeContact(PartnerId id, long contact) {
        change(id, CONTACT_REMOVE, (partner, revision) -> partner.contacts().remove(contact, revision));
    }

    /** The one way through which a partner changes and its history with it. */
    private void change(PartnerId id, String operation, BiConsumer<Partner, Revision> how) {
        var partner = partners.findForChange(id.value()).orElseThrow(() -> new NotFound(id));
        var revision = new Revision(clock.instant(), vocabulary);
        how.accept(partner, revision);
        partners.flush();
        changes.keep(id, operation, revision, current.get().id());
    }

    private void requireFree(String foldedName, @Nullable PartnerId except) {
        partners.nameTaken(foldedName, except == null ? null : except.value()).ifPresent(name -> {
            throw new RuleViolation("partner.name.taken", name).at("name");
        });
    }
}

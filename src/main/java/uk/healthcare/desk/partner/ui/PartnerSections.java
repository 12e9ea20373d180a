package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.partner.TrackWork;

/** The lists on a partner's page: what it offers, what it has done, and its people. */
class PartnerSections {

    private static final PartsCard.Wording OFFERS = new PartsCard.Wording(
            "What it offers",
            "offer",
            "No offer yet",
            "What the partner can do appears here, each with the sentence that says how we know.");
    private static final PartsCard.Wording WORK = new PartsCard.Wording(
            "Track record",
            "work",
            "No work on record",
            "What the partner has done abroad appears here: where, with whom, and how we know.");
    private static final PartsCard.Wording PEOPLE =
            new PartsCard.Wording("People", "person", "Nobody yet", "Whom to talk to at the partner appears here.");

    private final PartnerSheet partner;
    private final Choices choices;
    private final PartnerService service;
    private final boolean editable;
    private final Runnable changed;
    private final PartnerFacts facts;

    PartnerSections(
            PartnerSheet partner,
            Choices choices,
            PartnerService service,
            LocalDate today,
            boolean editable,
            Runnable changed) {
        this.partner = partner;
        this.choices = choices;
        this.service = service;
        this.editable = editable;
        this.changed = changed;
        facts = new PartnerFacts(choices, today);
    }

    Collection<Component> all() {
        return List.of(offers(), work(), people());
    }

    private Component offers() {
        var id = partner.id();
        var editing = new PartsCard.Editing<OfferTerms>(
                () -> new OfferForm(choices),
                OfferTerms.BLANK,
                terms -> service.addOffer(id, terms),
                (offer, change) -> service.editOffer(id, offer, change),
                offer -> service.removeOffer(id, offer));
        return new PartsCard<>(
                OFFERS,
                partner.offers(),
                facts::offer,
                terms -> choices.area(terms.area()),
                editable ? editing : null,
                changed);
    }

    private Component work() {
        var id = partner.id();
        var editing = new PartsCard.Editing<TrackWork>(
                () -> new TrackForm(choices),
                TrackWork.BLANK,
                work -> service.addTrackRecord(id, work),
                (record, change) -> service.editTrackRecord(id, record, change),
                record -> service.removeTrackRecord(id, record));
        return new PartsCard<>(
                WORK,
                partner.trackRecord(),
                facts::work,
                work -> PartnerForm.shown(work.description()),
                editable ? editing : null,
                changed);
    }

    private Component people() {
        var id = partner.id();
        var editing = new PartsCard.Editing<ContactDetails>(
                ContactForm::new,
                ContactDetails.BLANK,
                details -> service.addContact(id, details),
                (contact, change) -> service.editContact(id, contact, change),
                contact -> service.removeContact(id, contact));
        return new PartsCard<>(
                PEOPLE,
                partner.contacts(),
                facts::contact,
                details -> PartnerForm.shown(details.name()),
                editable ? editing : null,
                changed);
    }
}

package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.files.ui.FileDownload;
import uk.healthcare.desk.files.ui.FileSize;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.EvidenceDocument;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;

/** The lists on a partner's page: what it offers, what it has done, and its people. */
@SpringComponent
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

    private final Choices choices;
    private final PartnerService service;
    private final TrackRecordService trackRecords;
    private final FileDownload download;
    private final Clock clock;

    PartnerSections(
            Choices choices,
            PartnerService service,
            TrackRecordService trackRecords,
            FileDownload download,
            Clock clock) {
        this.choices = choices;
        this.service = service;
        this.trackRecords = trackRecords;
        this.download = download;
        this.clock = clock;
    }

    /**
     * @param editable whether whoever looks may change them
     * @param changed after something was saved
     */
    List<Component> of(PartnerSheet partner, boolean editable, Runnable changed) {
        var facts = new PartnerFacts(choices, London.dateOf(clock.instant()), document -> document(partner, document));
        return List.of(
                offers(partner, facts, editable, changed),
                work(partner, facts, editable, changed),
                people(partner, facts, editable, changed));
    }

    private Component document(PartnerSheet partner, EvidenceDocument document) {
        var line = new Div();
        line.addClassName("fact-document");
        if (partner.withheldDocuments().contains(document.id())) {
            line.add(named(new Span(document.name())), new Chip(Tone.LATE, "Contains a virus: not given out"));
            return line;
        }
        var handler = download.of(document.name(), () -> trackRecords.file(partner.id(), document.id()));
        var size = new Span(FileSize.words(document.size()));
        size.addClassName("soft");
        line.add(named(new Anchor(handler, document.name())), size);
        return line;
    }

    private static Component named(Component name) {
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private Component offers(PartnerSheet partner, PartnerFacts facts, boolean editable, Runnable changed) {
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
                new PartsCard.Reading<>(facts::offer, facts::title, facts::area),
                editable ? editing : null,
                changed);
    }

    private Component work(PartnerSheet partner, PartnerFacts facts, boolean editable, Runnable changed) {
        var id = partner.id();
        var editing = new PartsCard.Editing<TrackWork>(
                () -> new TrackForm(choices, (name, content) -> trackRecords.bring(id, name, content)),
                TrackWork.BLANK,
                work -> trackRecords.add(id, work),
                (record, change) -> trackRecords.edit(id, record, change),
                record -> trackRecords.remove(id, record));
        return new PartsCard<>(
                WORK,
                partner.trackRecord(),
                new PartsCard.Reading<>(facts::work, work -> PartnerForm.shown(work.description()), null),
                editable ? editing : null,
                changed);
    }

    private Component people(PartnerSheet partner, PartnerFacts facts, boolean editable, Runnable changed) {
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
                new PartsCard.Reading<>(facts::contact, details -> PartnerForm.shown(details.name()), null),
                editable ? editing : null,
                changed);
    }
}

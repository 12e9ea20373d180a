package uk.healthcare.desk;

import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.EDIT_DIRECTORY;
import static uk.healthcare.desk.Row.READ_DIRECTORY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.partner.Capacity;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.partner.PartnerCursor;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerHistory;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.referral.scorecard.ScorecardService;

/** What is done in the directory of partners, each operation under its row of PRODUCT's table. */
final class DirectoryOperations {

    private static final PartnerDetails DETAILS =
            new PartnerDetails(null, null, null, null, null, null, null, null, Set.of());
    private static final OfferTerms OFFER = new OfferTerms(null, null, null, null, null, false);
    private static final TrackWork WORK = new TrackWork(null, null, null, null, null, null, null, null);
    private static final ContactDetails CONTACT = new ContactDetails("Somebody", null, "somebody@matrix.example", null);

    private DirectoryOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(PartnerCatalogue.class, "active", READ_DIRECTORY, (s, it) -> s.active()),
                of(
                        PartnerDirectory.class,
                        "list",
                        READ_DIRECTORY,
                        (s, it) -> s.list(PartnerFilter.ALL, PartnerCursor.START)),
                of(PartnerDirectory.class, "named", READ_DIRECTORY, (s, it) -> s.named("Moorfields", 1)),
                of(PartnerHistory.class, "page", READ_DIRECTORY, (s, it) -> s.page(it.partner(), null)),
                of(ScorecardService.class, "of", READ_DIRECTORY, (s, it) -> s.of(it.partner())),
                of(ScorecardService.class, "links", EDIT_DIRECTORY, (s, it) -> s.links(it.partner())),
                of(ScorecardService.class, "makeLink", EDIT_DIRECTORY, (s, it) -> s.makeLink(it.partner(), "Somebody")),
                of(
                        ScorecardService.class,
                        "revoke",
                        EDIT_DIRECTORY,
                        (s, it) -> s.revoke(it.partner(), it.scorecardLink())),
                of(PartnerDirectory.class, "towns", READ_DIRECTORY, (s, it) -> s.towns()),
                of(PartnerDirectory.class, "sheet", READ_DIRECTORY, (s, it) -> s.sheet(it.partner())),
                of(PartnerService.class, "add", EDIT_DIRECTORY, (s, it) -> s.add(DETAILS)),
                of(
                        PartnerService.class,
                        "edit",
                        EDIT_DIRECTORY,
                        (s, it) -> s.edit(it.partner(), Change.of(DETAILS, DETAILS))),
                of(PartnerService.class, "retire", EDIT_DIRECTORY, (s, it) -> s.retire(it.partner())),
                of(PartnerService.class, "bringBack", EDIT_DIRECTORY, (s, it) -> s.bringBack(it.partner())),
                of(
                        PartnerService.class,
                        "setCapacity",
                        EDIT_DIRECTORY,
                        (s, it) -> s.setCapacity(it.partner(), Change.of(Capacity.USUAL, new Capacity(3, null)))),
                of(
                        PartnerService.class,
                        "refuseMarkets",
                        EDIT_DIRECTORY,
                        (s, it) -> s.refuseMarkets(it.partner(), Change.of(Set.of(), Set.of("BR")))),
                of(PartnerService.class, "addOffer", EDIT_DIRECTORY, (s, it) -> s.addOffer(it.partner(), OFFER)),
                of(
                        PartnerService.class,
                        "editOffer",
                        EDIT_DIRECTORY,
                        (s, it) -> s.editOffer(it.partner(), it.partner().value(), Change.of(OFFER, OFFER))),
                of(
                        PartnerService.class,
                        "removeOffer",
                        EDIT_DIRECTORY,
                        (s, it) -> s.removeOffer(it.partner(), it.partner().value())),
                of(TrackRecordService.class, "add", EDIT_DIRECTORY, (s, it) -> s.add(it.partner(), WORK)),
                of(
                        TrackRecordService.class,
                        "edit",
                        EDIT_DIRECTORY,
                        (s, it) -> s.edit(it.partner(), it.partner().value(), Change.of(WORK, WORK))),
                of(
                        TrackRecordService.class,
                        "remove",
                        EDIT_DIRECTORY,
                        (s, it) -> s.remove(it.partner(), it.partner().value())),
                of(TrackRecordService.class, "bring", EDIT_DIRECTORY, (s, it) -> bring(s, it)),
                of(TrackRecordService.class, "file", READ_DIRECTORY, (s, it) -> s.file(it.partner(), it.document())),
                of(PartnerService.class, "addContact", EDIT_DIRECTORY, (s, it) -> s.addContact(it.partner(), CONTACT)),
                of(
                        PartnerService.class,
                        "editContact",
                        EDIT_DIRECTORY,
                        (s, it) -> s.editContact(it.partner(), it.contact(), Change.of(CONTACT, CONTACT))),
                of(
                        PartnerService.class,
                        "removeContact",
                        EDIT_DIRECTORY,
                        (s, it) -> s.removeContact(it.partner(), it.contact())));
    }

    private static void bring(TrackRecordService service, Ground ground) {
        try {
            service.bring(ground.partner(), "letter.txt", new ByteArrayInputStream(new byte[] {'A'}));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

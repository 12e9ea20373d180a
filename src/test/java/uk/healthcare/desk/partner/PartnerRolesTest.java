package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;

/** PRODUCT, "Who may do what", row "partner directory": read, edit, edit, read, read, none. */
class PartnerRolesTest extends DeskTest {

    private static final Set<Role> EDITORS = EnumSet.of(Role.PARTNERSHIP_MANAGER, Role.MANAGER);

    @Autowired
    private PartnerService service;

    @Autowired
    private TrackRecordService tracks;

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private PartnerCatalogue catalogue;

    private Map<String, Runnable> changes(PartnerId id) {
        return Map.ofEntries(
                Map.entry("add", () -> service.add(PartnerServiceTest.details(null))),
                Map.entry(
                        "edit",
                        () -> service.edit(
                                id, Change.of(PartnerServiceTest.details(null), PartnerServiceTest.details(null)))),
                Map.entry(
                        "setCapacity",
                        () -> service.setCapacity(id, Change.of(Capacity.USUAL, new Capacity(-1, null)))),
                Map.entry("refuseMarkets", () -> service.refuseMarkets(id, Change.of(Set.of(), Set.of("ZZ")))),
                Map.entry("addOffer", () -> service.addOffer(id, blankOffer())),
                Map.entry("editOffer", () -> service.editOffer(id, 0, Change.of(blankOffer(), blankOffer()))),
                Map.entry("removeOffer", () -> service.removeOffer(id, 0)),
                Map.entry("addTrackRecord", () -> tracks.add(id, blankWork())),
                Map.entry("editTrackRecord", () -> tracks.edit(id, 0, Change.of(blankWork(), blankWork()))),
                Map.entry("removeTrackRecord", () -> tracks.remove(id, 0)),
                Map.entry("addContact", () -> service.addContact(id, blankContact())),
                Map.entry("editContact", () -> service.editContact(id, 0, Change.of(blankContact(), blankContact()))),
                Map.entry("removeContact", () -> service.removeContact(id, 0)),
                Map.entry("bringBack", () -> service.bringBack(id)));
    }

    private static OfferTerms blankOffer() {
        return new OfferTerms(null, null, null, null, null, false);
    }

    private static TrackWork blankWork() {
        return new TrackWork(null, null, null, null, null, null, null, null);
    }

    private static ContactDetails blankContact() {
        return new ContactDetails(null, null, null, null);
    }

    /** Each change breaks a rule on purpose: an editor gets as far as the rule, everybody else sees no such page. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyEditorsReachTheRules(Role role) {
        actAs(Role.MANAGER);
        var id = directory.named("Moorfields", 1).getFirst().id();
        actAs(role);
        var expected = EDITORS.contains(role) ? RuleViolation.class : NotFound.class;
        changes(id)
                .forEach((name, change) ->
                        assertThatExceptionOfType(expected).as(name).isThrownBy(change::run));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void retiringIsForEditors(Role role) {
        actAs(Role.MANAGER);
        var id = service.add(PartnerServiceTest.details("Partner to be retired by " + role + System.nanoTime()));
        actAs(role);
        if (EDITORS.contains(role)) {
            assertThatCode(() -> service.retire(id)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service.retire(id));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyButAnAdministratorAloneReads(Role role) {
        actAs(Role.MANAGER);
        var id = directory.named("Moorfields", 1).getFirst().id();
        actAs(role);
        var reads = Stream.<Runnable>of(
                () -> directory.list(PartnerFilter.ALL, PartnerCursor.START),
                () -> directory.named("Moorfields", 1),
                directory::towns,
                () -> directory.sheet(id),
                catalogue::active);
        reads.forEach(read -> {
            if (role == Role.ADMINISTRATOR) {
                assertThatExceptionOfType(NotFound.class).isThrownBy(read::run);
            } else {
                assertThatCode(read::run).doesNotThrowAnyException();
            }
        });
    }
}

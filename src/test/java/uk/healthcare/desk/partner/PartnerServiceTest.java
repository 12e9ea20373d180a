package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.RuleMessages;

/** The rules of the directory, through its service and on the real database. */
class PartnerServiceTest extends DeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private PartnerService service;

    @Autowired
    private TrackRecordService tracks;

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PartnerId id;

    @BeforeEach
    void addPartner() {
        actAs(Role.PARTNERSHIP_MANAGER);
        id = service.add(details("Test partner " + NUMBER.incrementAndGet()));
    }

    static PartnerDetails details(@Nullable String name) {
        return new PartnerDetails(
                name, PartnerKind.CHARITY, null, "Leeds", Nation.ENGLAND, null, null, null, Set.of("ar"));
    }

    private static OfferTerms offer(@Nullable String area, @Nullable String evidence) {
        return new OfferTerms(area, "consultancy", null, evidence, "5.2", false);
    }

    @Test
    void aNewPartnerIsInTheDirectoryWithTheUsualCapacity() {
        var sheet = directory.sheet(id);
        assertThat(sheet.active()).isTrue();
        assertThat(sheet.capacity()).isEqualTo(Capacity.USUAL);
        assertThat(sheet.details()).isEqualTo(details(sheet.name()));
    }

    @Test
    void everyChangeLeavesAnAuditRow() {
        service.addOffer(id, offer("cancer", "It says so."));
        service.retire(id);
        assertThat(jdbc.sql(
                                "select operation from audit_event where record_type = 'partner' and record_id = ? order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("partner.add", "partner.offer.add", "partner.retire");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, partner.name.missing, name",
                "'  ', -, partner.name.missing, name",
                "Moorfields Eye Hospital NHS Foundation Trust, -, partner.name.taken, name",
                "MOORFIELDS  EYE-HOSPITAL NHS foundation trust, -, partner.name.taken, name",
                "Test website, javascript:alert(1), partner.website.form, website"
            })
    void aPartnerThatBreaksARuleIsRefusedBesideItsField(
            @Nullable String name, @Nullable String website, String key, String field) {
        var wanted = new PartnerDetails(name, PartnerKind.COMPANY, null, null, null, null, website, null, Set.of());
        assertRefused(key, field, () -> service.add(wanted));
    }

    @Test
    void aPasteTooLongIsRefusedAndScriptIsOnlyText() {
        assertRefused("partner.too-long", "name", () -> service.add(details("x".repeat(200_000))));
        var odd = service.add(details("<script>alert('ش')</script> 🏥 " + NUMBER.incrementAndGet()));
        assertThat(directory.sheet(odd).name()).startsWith("<script>alert('ش')</script> 🏥");
    }

    @Test
    void anOfferNeedsAnAreaAndItsEvidenceAndIsThereOnce() {
        assertRefused("partner.offer.area.missing", "area", () -> service.addOffer(id, offer(null, "Sentence.")));
        assertRefused("partner.offer.evidence.missing", "evidence", () -> service.addOffer(id, offer("cancer", " ")));
        assertRefused("partner.choice.unknown", "area", () -> service.addOffer(id, offer("no-such-area", "Sentence.")));
        service.addOffer(id, offer("cancer", "Sentence."));
        assertRefused("partner.offer.twice", "area", () -> service.addOffer(id, offer("cancer", "Another.")));
        assertThat(directory.sheet(id).offers()).hasSize(1);
    }

    @Test
    void workNeedsToBeInThePastAndInOrder() {
        var thisYear = London.dateOf(clock.instant()).getYear();
        assertRefused("partner.track.year", "yearFrom", () -> tracks.add(id, work(thisYear + 1, null)));
        assertRefused("partner.track.years", "yearTo", () -> tracks.add(id, work(2012, 2010)));
        tracks.add(id, work(2010, 2012));
        var stored = directory.sheet(id).trackRecord().getFirst();
        assertThat(stored.content()).isEqualTo(work(2010, 2012));
        tracks.remove(id, stored.id());
        assertThat(directory.sheet(id).trackRecord()).isEmpty();
        assertRefused("partner.track.gone", null, () -> tracks.remove(id, stored.id()));
    }

    private static TrackWork work(@Nullable Integer from, @Nullable Integer to) {
        return new TrackWork("KW", "cancer", "A ministry", from, to, "Advice", "It says so.", null);
    }

    @Test
    void aContactCanBeReached() {
        assertRefused("partner.contact.unreachable", "email", () -> service.addContact(id, contact(null, null)));
        assertRefused("partner.contact.email.form", "email", () -> service.addContact(id, contact("nobody", null)));
        assertRefused("partner.contact.phone.form", "phone", () -> service.addContact(id, contact(null, "soon")));
        service.addContact(id, contact("pat@partner.example", "+44 20 7946 0000"));
        assertThat(directory.sheet(id).contacts()).hasSize(1);
    }

    private static ContactDetails contact(@Nullable String email, @Nullable String phone) {
        return new ContactDetails("Pat Example", null, email, phone);
    }

    @Test
    void capacityIsANumberAndAPauseEndsInTheFuture() {
        var today = London.dateOf(clock.instant());
        assertRefused("partner.capacity.range", "wanted", () -> capacity(-1, null));
        assertRefused("partner.capacity.range", "wanted", () -> capacity(100, null));
        assertRefused("partner.capacity.range", "wanted", () -> capacity(null, null));
        assertRefused("partner.pause.past", "pausedUntil", () -> capacity(5, today));
        capacity(3, today.plusDays(1));
        assertThat(directory.sheet(id).capacity()).isEqualTo(new Capacity(3, today.plusDays(1)));
    }

    private void capacity(@Nullable Integer wanted, @Nullable LocalDate pausedUntil) {
        service.setCapacity(id, Change.of(directory.sheet(id).capacity(), new Capacity(wanted, pausedUntil)));
    }

    @Test
    void twoPeopleRefuseMarketsWithoutUndoingEachOther() {
        service.refuseMarkets(id, Change.of(Set.of(), Set.of("KW")));
        service.refuseMarkets(id, Change.of(Set.of(), Set.of("CN")));
        service.refuseMarkets(id, Change.of(Set.of("KW"), Set.of()));
        assertThat(directory.sheet(id).refusedMarkets()).containsExactly("CN");
        assertRefused(
                "partner.choice.unknown",
                "refusedMarkets",
                () -> service.refuseMarkets(id, Change.of(Set.of(), Set.of("ZZ"))));
    }

    @Test
    void aRetiredPartnerChangesOnlyOnceItIsBroughtBack() {
        service.retire(id);
        assertRefused("partner.retired", null, () -> service.addOffer(id, offer("cancer", "Sentence.")));
        assertRefused("partner.retired", null, () -> service.retire(id));
        service.bringBack(id);
        assertRefused("partner.active-already", null, () -> service.bringBack(id));
        service.addOffer(id, offer("cancer", "Sentence."));
    }

    @Test
    void aPartnerThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.sheet(new PartnerId(999_999_999)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service.retire(new PartnerId(999_999_999)));
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothGetTheirWay() {
        var before = directory.sheet(id).details();
        service.edit(id, Change.of(before, withTown(before, "York")));
        service.edit(id, Change.of(before, withName(before, before.name() + " renamed")));
        assertThat(directory.sheet(id).details())
                .isEqualTo(withTown(withName(before, before.name() + " renamed"), "York"));
    }

    @Test
    void twoPeopleOnOneFieldAreAConflictThatShowsAllThreeAndSavesNothing() {
        var before = directory.sheet(id).details();
        service.edit(id, Change.of(before, withTown(before, "York")));
        var stale = Change.of(before, withTown(before, "Hull"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> service.edit(id, stale))
                .satisfies(conflict -> {
                    assertThat(conflict.differences())
                            .isEqualTo(List.of(new Conflict.Difference("Town", "Leeds", "York", "Hull")));
                    assertThat(directory.sheet(id).details().town()).isEqualTo("York");
                    service.edit(id, stale.over(conflict.currentVersion()));
                });
        assertThat(directory.sheet(id).details().town()).isEqualTo("Hull");
    }

    @Test
    void anOfferSomebodyElseReworkedIsAConflict() {
        service.addOffer(id, offer("cancer", "First."));
        var offer = directory.sheet(id).offers().getFirst();
        service.editOffer(id, offer.id(), Change.of(offer.content(), offer("cancer", "Theirs.")));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> service.editOffer(id, offer.id(), Change.of(offer.content(), offer("cancer", "Mine."))))
                .satisfies(conflict -> assertThat(conflict.differences())
                        .containsExactly(new Conflict.Difference("Evidence", "First.", "Theirs.", "Mine.")));
    }

    private static PartnerDetails withTown(PartnerDetails details, String town) {
        return new PartnerDetails(
                details.name(), details.kind(), null, town, details.nation(), null, null, null, details.languages());
    }

    private static PartnerDetails withName(PartnerDetails details, String name) {
        return new PartnerDetails(
                name, details.kind(), null, details.town(), details.nation(), null, null, null, details.languages());
    }

    private static void assertRefused(String key, @Nullable String field, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.field()).isEqualTo(field);
            assertThat(RuleMessages.text(violation)).isNotBlank();
        });
    }
}

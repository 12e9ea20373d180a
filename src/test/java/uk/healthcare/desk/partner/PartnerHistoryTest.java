package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Dates;

/** Every change made through the service is in the partner's history: who, when, and from what to what. */
class PartnerHistoryTest extends DeskTest {

    private static final OfferTerms CARDIAC =
            new OfferTerms("cardiac", "education-training", "TERTIARY", Maturity.NEW, "It says so.", "5.2", false);
    private static final TrackWork CLINIC =
            new TrackWork("KW", "cancer", "A ministry", 2010, null, "Ran a clinic", "It says so.", null);
    private static final ContactDetails PAT =
            new ContactDetails("Pat Example", ContactRole.CLINICAL, null, "pat@partner.example", null);

    @Autowired
    private PartnerService service;

    @Autowired
    private TrackRecordService tracks;

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private PartnerHistory history;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn person;
    private PartnerId id;

    @BeforeEach
    void addPartner() {
        person = actAs(Role.PARTNERSHIP_MANAGER);
        id = service.add(PartnerServiceTest.details("History partner " + System.nanoTime()));
    }

    @Test
    void aNewPartnerIsToldWithWhatWasEnteredByWhom() {
        var change = newest();
        assertThat(change.operation()).isEqualTo("partner.add");
        assertThat(change.who()).isEqualTo(person.name());
        assertThat(change.about()).isNull();
        assertThat(change.fields())
                .contains(
                        new FieldChange("Kind", null, "Charity"),
                        new FieldChange("Town", null, "Leeds"),
                        new FieldChange("Languages", null, "Arabic"))
                .extracting(FieldChange::field)
                .doesNotContain("ODS code");
    }

    @Test
    void anEditNamesTheFieldsItChangedAndNoOther() {
        var before = directory.sheet(id).details();
        service.edit(id, Change.of(before, PartnerServiceTest.details(before.name())));
        assertThat(page().changes()).as("nothing changed").hasSize(1);
        var moved = new PartnerDetails(
                before.name(), before.kind(), null, "York", null, null, null, null, Set.of("ar", "fr"));
        service.edit(id, Change.of(before, moved));
        assertNewest(
                "partner.edit",
                null,
                new FieldChange("Town", "Leeds", "York"),
                new FieldChange("Nation", "England", null),
                new FieldChange("Languages", "Arabic", "Arabic, French"));
    }

    @Test
    void capacityIsToldFromAndTo() {
        var day = LocalDate.now().plusDays(40);
        service.setCapacity(id, Change.of(Capacity.USUAL, new Capacity(3, day)));
        assertNewest(
                "partner.capacity",
                null,
                new FieldChange("Open referrals wanted", "5", "3"),
                new FieldChange("Paused until", null, Dates.day(day)));
    }

    @Test
    void refusedMarketsAreToldOneByOneAndOnlyThoseThatChanged() {
        service.refuseMarkets(id, Change.of(Set.of(), Set.of("KW")));
        assertNewest("partner.refused-markets", null, new FieldChange("Refused markets", null, "Kuwait"));
        service.refuseMarkets(id, Change.of(Set.of(), Set.of("KW")));
        assertThat(page().changes()).as("refused already").hasSize(2);
        service.refuseMarkets(id, Change.of(Set.of("KW"), Set.of("CN", "BR")));
        assertNewest(
                "partner.refused-markets",
                null,
                new FieldChange("Refused markets", "Kuwait", null),
                new FieldChange("Refused markets", null, "Brazil, China"));
    }

    @Test
    void anOfferIsToldByItsNameThroughItsLife() {
        service.addOffer(id, CARDIAC);
        var words = newest().about();
        assertThat(words).startsWith("Cardiac").contains(" · ");
        assertThat(newest().operation()).isEqualTo("partner.offer.add");
        assertThat(newest().fields()).contains(new FieldChange("Evidence", null, "It says so."));
        var offer = directory.sheet(id).offers().getFirst();
        var older =
                new OfferTerms("cardiac", "education-training", "TERTIARY", Maturity.ESTABLISHED, "Seen.", "5.2", true);
        service.editOffer(id, offer.id(), Change.of(offer.content(), older));
        assertNewest(
                "partner.offer.edit",
                words,
                new FieldChange("Maturity", "New", "Established"),
                new FieldChange("Evidence", "It says so.", "Seen."),
                new FieldChange("Only inferred", "No", "Yes"));
        service.removeOffer(id, offer.id());
        assertThat(newest().operation()).isEqualTo("partner.offer.remove");
        assertThat(newest().about()).isEqualTo(words);
        assertThat(newest().fields()).contains(new FieldChange("Evidence", "Seen.", null));
    }

    @Test
    void workIsToldByWhatWasDone() {
        tracks.add(id, CLINIC);
        assertThat(newest().fields()).contains(new FieldChange("Market", null, "Kuwait"));
        var record = directory.sheet(id).trackRecord().getFirst();
        var longer = new TrackWork("CN", "cancer", "A ministry", 2010, 2012, "Ran a clinic", "It says so.", null);
        tracks.edit(id, record.id(), Change.of(record.content(), longer));
        assertNewest(
                "partner.track-record.edit",
                "Ran a clinic",
                new FieldChange("Market", "Kuwait", "China"),
                new FieldChange("Last year", null, "2012"));
        tracks.remove(id, record.id());
        assertThat(newest().about()).isEqualTo("Ran a clinic");
        assertThat(newest().fields()).contains(new FieldChange("Market", "China", null));
    }

    @Test
    void ofAPersonOnlyWhichFieldsChangedIsKeptAndTheirNameGoesWithTheirRow() {
        service.addContact(id, PAT);
        assertNewest("partner.contact.add", "Pat Example");
        var contact = directory.sheet(id).contacts().getFirst();
        var sam = new ContactDetails("Sam Example", ContactRole.CLINICAL, null, "sam@partner.example", null);
        service.editContact(id, contact.id(), Change.of(contact.content(), sam));
        assertNewest(
                "partner.contact.edit",
                "Sam Example",
                new FieldChange("Name", null, null),
                new FieldChange("E-mail", null, null));
        service.removeContact(id, contact.id());
        assertNewest("partner.contact.remove", "A person since taken away");
        assertThat(everyWordKept()).isNotEmpty().noneMatch(word -> word.matches("(?i).*(pat|sam|example).*"));
    }

    private List<String> everyWordKept() {
        return jdbc.sql("""
                        select concat_ws(' ', c.operation, c.about, f.field, f.was, f.became) from partner_change c
                        left join partner_change_field f on f.change_id = c.id
                        where c.partner_id = ? and c.operation like 'partner.contact.%'""").param(id.value()).query(String.class).list();
    }

    @Test
    void whatTheSystemItselfDoesIsToldOfNobody() {
        Acting.asSystem(Set.of(Role.MANAGER), () -> {
            service.addContact(id, PAT);
            return true;
        });
        assertThat(newest().operation()).isEqualTo("partner.contact.add");
        assertThat(newest().who()).isNull();
    }

    @Test
    void retiringAndBringingBackAreToldAndWhatWasRefusedIsNot() {
        service.retire(id);
        assertThatThrownBy(() -> service.addOffer(id, CARDIAC)).isInstanceOf(RuleViolation.class);
        service.bringBack(id);
        assertThat(page().changes())
                .extracting(PartnerChange::operation)
                .containsExactly("partner.bring-back", "partner.retire", "partner.add");
    }

    @Test
    void olderOnesFollowWithoutGapOrRepetitionAndAPageIsOneStatement() throws Exception {
        IntStream.range(0, 59)
                .forEach(number -> service.setCapacity(
                        id, Change.of(directory.sheet(id).capacity(), new Capacity(number % 2, null))));
        var first = page();
        assertThat(first.changes()).hasSize(50);
        assertThat(first.older()).isTrue();
        var last = first.changes().getLast().id();
        var second = history.page(id, last);
        assertThat(second.older()).isFalse();
        assertThat(Stream.concat(first.changes().stream(), second.changes().stream())
                        .map(PartnerChange::id))
                .hasSize(60)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(QueryCount.of(() -> history.page(id, last))).isEqualTo(1);
    }

    /** The last statement of the migration, on one partner whose history is as it was before it. */
    @Test
    void ofWhatWasChangedBeforeTheHistoryKeptValuesTheKindIsTakenFromTheAudit() throws IOException {
        service.addContact(id, PAT);
        jdbc.sql("delete from partner_change where partner_id = ?")
                .param(id.value())
                .update();
        var migration = new ClassPathResource("db/migration/V075__partner_change.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .split(";");
        jdbc.sql(migration[migration.length - 2] + " and p.id = ?")
                .param(id.value())
                .update();
        assertThat(page().changes())
                .extracting(PartnerChange::operation, PartnerChange::who, PartnerChange::about, PartnerChange::fields)
                .containsExactly(
                        tuple("partner.contact.add", person.name(), null, List.of()),
                        tuple("partner.add", person.name(), null, List.of()));
    }

    private void assertNewest(String operation, @Nullable String about, FieldChange... fields) {
        Consumer<PartnerChange> told = change -> {
            assertThat(change.operation()).isEqualTo(operation);
            assertThat(change.about()).isEqualTo(about);
            assertThat(change.fields()).containsExactly(fields);
        };
        assertThat(newest()).satisfies(told);
    }

    private PartnerChange newest() {
        return page().changes().getFirst();
    }

    private PartnerHistory.Page page() {
        return history.page(id, null);
    }
}

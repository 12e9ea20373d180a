package uk.healthcare.desk.enquiry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquirySeed;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnquiryListQueryTest extends DeskTest {

    @Autowired
    private EnquiryListQuery list;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Clock clock;

    private EnquirySeed seed;
    private List<SignedIn> owners;
    private List<String> areas;
    private SignedIn manager;

    @BeforeAll
    void seed() {
        owners = List.of(person(Role.OFFICER), person(Role.PARTNERSHIP_MANAGER), person(Role.PARTNERSHIP_MANAGER));
        manager = person(Role.MANAGER);
        areas = reference.serviceAreas().stream()
                .map(ServiceArea::code)
                .limit(12)
                .toList();
        seed = new EnquirySeed(database, 20261124, clock.instant());
        seed.enquiries(2_600, owners.stream().map(owner -> owner.id().value()).toList(), areas);
    }

    @BeforeEach
    void signIn() {
        actAs(manager);
    }

    @AfterAll
    void remove() {
        seed.remove();
    }

    @ParameterizedTest
    @EnumSource
    void walkingOnAndBackMeetsEveryEnquiryOnce(EnquiryOrder order) {
        var every = every();
        for (var filter : List.of(
                EnquiryFilter.NONE,
                EnquiryFilter.NONE.with(Field.STAGE, "closed"),
                EnquiryFilter.NONE.with(Field.STAGE, "open"),
                EnquiryFilter.NONE.with(Field.TEXT, "hospital"),
                EnquiryFilter.NONE.with(Field.OWNER, owners.getFirst().id().toString()),
                EnquiryFilter.NONE.with(Field.PRIORITY, "high"))) {
            var expected = brute(every, filter, order, manager);
            assertThat(expected).hasSizeGreaterThan(100);
            var last = new ArrayList<Page<EnquiryRow>>();
            assertThat(walk(filter, order, last)).isEqualTo(expected);
            var back = new ArrayList<>(ids(last.getLast()));
            for (var page = last.getLast(); page.newer() != null; ) {
                page = list.page(filter, order, page.newer(), 50);
                back.addAll(0, ids(page));
            }
            assertThat(back).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatArrivesMeanwhileNeitherHidesNorRepeatsWhatWasThere(EnquiryOrder order) {
        var before = brute(every(), EnquiryFilter.NONE, order, manager);
        var seen = new ArrayList<Long>();
        var page = list.page(EnquiryFilter.NONE, order, null, 50);
        seen.addAll(ids(page));
        var moments = new Random(order.ordinal());
        while (page.older() != null) {
            seed.enquiry(
                    Stage.RECEIVED,
                    clock.instant().minus(Duration.ofDays(moments.nextInt(70))),
                    owners.getLast().id().value());
            page = list.page(EnquiryFilter.NONE, order, page.older(), 50);
            seen.addAll(ids(page));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void filtersFindWhatReadingEveryRowFinds() {
        var random = new Random(7);
        var people = List.of(
                manager,
                owners.get(0),
                owners.get(1),
                actAsPostOf("KW", "SA"),
                person(Role.AUDITOR),
                person(Role.OFFICER));
        var every = every();
        var found = 0;
        for (var i = 0; i < 250; i++) {
            var person = people.get(random.nextInt(people.size()));
            var filter = randomFilter(random);
            var order = EnquiryOrder.values()[random.nextInt(EnquiryOrder.values().length)];
            actAs(person);
            var expected = brute(every, filter, order, person);
            var page = list.page(filter, order, null, 50);
            assertThat(ids(page))
                    .as("%s in %s as %s", filter, order, person.roles())
                    .isEqualTo(expected.subList(0, Math.min(50, expected.size())));
            assertThat(page.total()).isEqualTo(Math.min(Page.COUNTED, expected.size()));
            assertThat(page.more()).isEqualTo(expected.size() > Page.COUNTED);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void anyPageTakesThreeStatementsAtMost() throws Exception {
        var filter = EnquiryFilter.NONE.with(Field.TEXT, "cardiac hosp").with(Field.AREA, areas.getFirst());
        assertThat(QueryCount.of(() -> list.page(EnquiryFilter.NONE, EnquiryOrder.DUE_FIRST, null, 50)))
                .isLessThanOrEqualTo(2);
        assertThat(QueryCount.of(() -> list.page(filter, EnquiryOrder.DUE_FIRST, null, 50)))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aReferenceFindsItsEnquiryHoweverItIsWritten() {
        var id = seed.made().getFirst();
        var exact = EnquiryFilter.NONE.with(Field.TEXT, "huk-2026-" + id);
        assertThat(ids(list.page(exact, EnquiryOrder.RECEIVED_NEWEST, null, 50)))
                .containsExactly(id);
    }

    @Test
    void theBeginningOfTheLastWordFinds() {
        var filter = EnquiryFilter.NONE.with(Field.TEXT, "Kuwait, CARDIO");
        var expected = brute(every(), filter, EnquiryOrder.RECEIVED_NEWEST, manager);
        assertThat(expected).isNotEmpty();
        assertThat(walk(filter, EnquiryOrder.RECEIVED_NEWEST, new ArrayList<>()))
                .isEqualTo(expected);
        assertThat(list.page(EnquiryFilter.NONE.with(Field.TEXT, "!"), EnquiryOrder.DUE_FIRST, null, 50)
                        .rows())
                .isEmpty();
    }

    @Test
    void anAdministratorAloneIsTurnedAway() {
        actAs(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> list.page(EnquiryFilter.NONE, EnquiryOrder.DUE_FIRST, null, 50))
                .isInstanceOfAny(AccessDeniedException.class, NotFound.class);
    }

    private List<Long> walk(EnquiryFilter filter, EnquiryOrder order, List<Page<EnquiryRow>> pages) {
        var seen = new ArrayList<Long>();
        Cursor cursor = null;
        do {
            var page = list.page(filter, order, cursor, 50);
            assertThat(page.position()).isEqualTo(seen.size());
            seen.addAll(ids(page));
            pages.add(page);
            cursor = page.older();
        } while (cursor != null);
        return seen;
    }

    private EnquiryFilter randomFilter(Random random) {
        var choices = new LinkedHashMap<Field, List<String>>();
        choices.put(Field.STAGE, List.of("open", "closed", "matching", "received,triage"));
        choices.put(Field.OWNER, List.of("me", "pool", owners.get(1).id().toString()));
        choices.put(Field.MARKET, List.of("KW", "SA", "ZW"));
        choices.put(Field.REGION, reference.regions());
        choices.put(Field.AREA, areas);
        choices.put(Field.TRACK, List.of("government", "commercial"));
        choices.put(Field.PRIORITY, List.of("urgent", "normal"));
        choices.put(Field.SOURCE, List.of("email", "post"));
        choices.put(Field.OUTCOME, List.of("spam", "advice-given"));
        choices.put(Field.LATE, List.of("yes"));
        choices.put(Field.COUNTED, List.of("yes"));
        choices.put(
                Field.RECEIVED_FROM,
                List.of(java.time.LocalDate.now(clock).minusDays(20).toString()));
        choices.put(
                Field.CLOSED_TO,
                List.of(java.time.LocalDate.now(clock).minusDays(10).toString()));
        choices.put(Field.TEXT, List.of("cardiac", "hosp", "cardio kuwait", "心脏", "心脏中", "eye hospital"));
        var filter = EnquiryFilter.NONE;
        for (var choice : choices.entrySet()) {
            if (random.nextInt(6) == 0) {
                filter = filter.with(
                        choice.getKey(),
                        choice.getValue().get(random.nextInt(choice.getValue().size())));
            }
        }
        return filter;
    }

    /** Reads every row; once is enough while nothing changes. */
    private EveryEnquiry every() {
        return new EveryEnquiry(database, reference);
    }

    private List<Long> brute(EveryEnquiry every, EnquiryFilter filter, EnquiryOrder order, SignedIn person) {
        return every.matching(filter, person, clock.instant()).stream()
                .sorted(every.comparing(order))
                .map(EveryEnquiry.Facts::id)
                .toList();
    }

    private static List<Long> ids(Page<EnquiryRow> page) {
        return page.rows().stream().map(row -> row.id().value()).toList();
    }
}

package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Cursor;
import uk.healthcare.desk.enquiry.EnquiryFilter;
import uk.healthcare.desk.enquiry.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.EnquiryListQuery;
import uk.healthcare.desk.enquiry.EnquiryOrder;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Every figure against the same counted one by one, for each role's share of the work, and its link against its list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightServiceTest extends DeskTest {

    @Autowired
    private InsightService insight;

    @Autowired
    private EnquiryListQuery list;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Clock clock;

    private InsightSeed seed;
    private SignedIn officer;
    private SignedIn partnershipManager;
    private List<String> areas;
    private Period year;

    @BeforeAll
    void seed() {
        officer = person(Role.OFFICER);
        partnershipManager = person(Role.PARTNERSHIP_MANAGER);
        areas = Stream.concat(
                        reference.serviceAreas().stream()
                                .filter(ServiceArea::isTop)
                                .limit(3),
                        reference.serviceAreas().stream()
                                .filter(area -> !area.isTop())
                                .limit(5))
                .map(ServiceArea::code)
                .toList();
        seed = new InsightSeed(database, 20261124, clock.instant());
        seed.enquiries(
                500,
                Stream.of(officer, partnershipManager, person(Role.OFFICER))
                        .map(one -> one.id().value())
                        .toList(),
                areas);
        year = PeriodChoice.LAST_12_MONTHS.on(London.dateOf(clock.instant()));
    }

    @AfterAll
    void remove() {
        seed.remove();
    }

    @Test
    void managersAndAuditorsSeeFiguresOfEverything() {
        check(actAs(Role.MANAGER), InsightFilter.over(year), one -> true);
        check(actAs(Role.AUDITOR), InsightFilter.over(year), one -> true);
    }

    @Test
    void officersAndPartnershipManagersSeeFiguresOfTheirOwnWork() {
        check(actAs(officer), InsightFilter.over(year), one -> true);
        check(actAs(partnershipManager), InsightFilter.over(year), one -> true);
    }

    @Test
    void postsSeeFiguresOfTheirMarkets() {
        check(actAsPostOf("KW", "SA"), InsightFilter.over(year), one -> true);
    }

    @Test
    void rightsAddUp() {
        check(
                actAs(new SignedIn(officer.id(), "Both", Set.of(Role.OFFICER, Role.POST), Set.of("KW"))),
                InsightFilter.over(year),
                one -> true);
    }

    @ParameterizedTest
    @EnumSource(PeriodChoice.class)
    void countsEveryPeriod(PeriodChoice choice) {
        check(actAs(Role.MANAGER), InsightFilter.over(choice.on(London.dateOf(clock.instant()))), one -> true);
    }

    @Test
    void countsPeriodsAcrossTheChangeOfClocks() {
        check(
                actAs(Role.MANAGER),
                InsightFilter.over(new Period(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 2))),
                one -> true);
        check(
                actAs(Role.MANAGER),
                InsightFilter.over(new Period(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 28))),
                one -> true);
    }

    @Test
    void filtersNarrowTheFigures() {
        var region = reference.market("KW").orElseThrow().region();
        var area = reference.serviceArea(areas.getFirst()).orElseThrow();
        check(
                actAs(Role.MANAGER),
                new InsightFilter(year, region, null, null, null),
                one -> region.equals(one.region()));
        check(
                actAs(Role.MANAGER),
                new InsightFilter(year, null, area.code(), null, null),
                one -> one.areas().contains(area.code()));
        check(
                actAs(Role.MANAGER),
                new InsightFilter(year, region, null, Track.COMMERCIAL, null),
                one -> region.equals(one.region()) && "COMMERCIAL".equals(one.track()));
    }

    @Test
    void theWholeScreenNeedsNoMoreThanTwelveStatements() throws Exception {
        actAs(Role.MANAGER);
        var statements = QueryCount.of(() -> {
            insight.teams();
            return insight.figures(InsightFilter.over(year));
        });
        assertThat(statements).isBetween(7L, 12L);
    }

    private void check(SignedIn person, InsightFilter filter, Predicate<BruteForce.Case> narrowed) {
        var figures = insight.figures(filter);
        var truth = new BruteForce(database, reference, person, narrowed, figures.asOf());
        checkHeadlines(figures, truth, filter.period());
        figures.pipeline().forEach(row -> {
            assertThat(row.open())
                    .isEqualTo(truth.open()
                            .filter(one -> one.stage() == row.stage())
                            .count());
            assertThat(row.late())
                    .isEqualTo(truth.open()
                            .filter(one -> one.stage() == row.stage() && truth.isLate(one))
                            .count());
            assertThat(listed(figures.links().open(row.stage()))).isEqualTo(row.open());
            assertThat(listed(InsightLinks.late(figures.links().open(row.stage()))))
                    .isEqualTo(row.late());
        });
        assertThat(figures.weeks()).allSatisfy(row -> {
            assertThat((long) row.received())
                    .isEqualTo(truth.received(row.days()).count());
            assertThat((long) row.introduced())
                    .isEqualTo(truth.introduced(row.days()).count());
            assertThat((long) row.closed()).isEqualTo(truth.closed(row.days()).count());
        });
        figures.ageing()
                .forEach(row -> assertThat(listed(figures.links().open(row.stage(), row.band())))
                        .isEqualTo(row.open()));
        assertThat(figures.ageing().stream()
                        .mapToLong(InsightFigures.AgeRow::open)
                        .sum())
                .isEqualTo(truth.open().count());
        figures.clocks()
                .forEach(row -> assertThat(List.of(row.inTime(), row.late(), row.runningLate()))
                        .as(row.kind().name())
                        .isEqualTo(Stream.of(0, 1, 2)
                                .map(end -> truth.runs(row.kind(), filter.period(), end))
                                .toList()));
        figures.outcomes()
                .forEach(row -> assertThat(listed(figures.links().closed(row.outcome())))
                        .isEqualTo(row.closed()));
        checkGroups(figures, truth, filter.period());
    }

    private void checkHeadlines(InsightFigures figures, BruteForce truth, Period period) {
        var received = figures.headline(HeadlineKind.RECEIVED);
        assertThat(received.value())
                .isEqualByComparingTo(decimal(truth.received(period).count()));
        assertThat(received.before())
                .isEqualByComparingTo(decimal(truth.received(period.before()).count()));
        assertThat(listed(figures.links().received(period)))
                .isEqualTo(received.value().longValue());
        var open = figures.headline(HeadlineKind.OPEN);
        assertThat(open.value()).isEqualByComparingTo(decimal(truth.open().count()));
        assertThat(open.before())
                .isEqualByComparingTo(decimal(truth.cases.stream()
                        .filter(one -> one.received().isBefore(period.start()))
                        .filter(one -> one.closed() == null || !one.closed().isBefore(period.start()))
                        .count()));
        assertThat(open.beside()).isEqualTo(truth.open().filter(truth::isLate).count());
        assertThat(listed(InsightLinks.late(figures.links().open()))).isEqualTo(open.beside());
        var introduced = figures.headline(HeadlineKind.INTRODUCED);
        assertThat(introduced.value())
                .isEqualByComparingTo(decimal(truth.introduced(period).count()));
        assertThat(introduced.before())
                .isEqualByComparingTo(decimal(truth.introduced(period.before()).count()));
        assertThat(listed(figures.links().introduced(period)))
                .isEqualTo(introduced.value().longValue());
        var agreed = figures.headline(HeadlineKind.AGREED);
        assertThat(agreed.value()).isEqualByComparingTo(value(truth.closed(period), true));
        assertThat(agreed.before()).isEqualByComparingTo(value(truth.closed(period.before()), true));
        var apart = figures.agreed();
        assertThat(apart.confirmed()).isEqualByComparingTo(agreed.value());
        assertThat(apart.unconfirmed()).isEqualByComparingTo(value(truth.closed(period), false));
        assertThat(apart.confirmedAgreements())
                .isEqualTo(agreed.beside())
                .isEqualTo(agreements(truth, period, true))
                .isEqualTo(listed(figures.links().confirmed(Outcome.AGREEMENT_REACHED)));
        assertThat(apart.unconfirmedAgreements())
                .isEqualTo(agreements(truth, period, false))
                .isEqualTo(listed(figures.links().unconfirmed(Outcome.AGREEMENT_REACHED)));
        checkOutcomes(figures, truth, period);
    }

    private void checkOutcomes(InsightFigures figures, BruteForce truth, Period period) {
        figures.outcomes().forEach(row -> {
            assertThat(row.confirmed())
                    .isEqualByComparingTo(
                            value(truth.closed(period).filter(one -> one.outcome() == row.outcome()), true));
            assertThat(row.unconfirmed())
                    .isEqualByComparingTo(
                            value(truth.closed(period).filter(one -> one.outcome() == row.outcome()), false));
        });
    }

    private static long agreements(BruteForce truth, Period period, boolean confirmed) {
        return truth.closed(period)
                .filter(one -> one.outcome() == Outcome.AGREEMENT_REACHED && one.confirmed() == confirmed)
                .count();
    }

    private void checkGroups(InsightFigures figures, BruteForce truth, Period period) {
        var links = figures.links();
        for (var row : figures.regions()) {
            Predicate<BruteForce.Case> in = one -> Objects.equals(row.code(), one.region());
            checkGroup(row, truth, period, in);
            if (row.code() != null) {
                assertThat(listed(links.open().with(Field.REGION, row.code()))).isEqualTo(row.open());
                assertThat(listed(links.closed(period).with(Field.REGION, row.code())))
                        .isEqualTo(row.closed());
            }
        }
        assertThat(figures.regions().stream()
                        .mapToLong(InsightFigures.GroupRow::open)
                        .sum())
                .isEqualTo(truth.open().count());
        assertThat(figures.areas())
                .extracting(InsightFigures.GroupRow::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(truth.open(), truth.introduced(period), truth.closed(period))
                                .flatMap(cases -> cases)
                                .flatMap(one -> one.areas().stream())
                                .collect(Collectors.toSet()));
        for (var row : figures.areas()) {
            checkGroup(row, truth, period, one -> one.areas().contains(row.code()));
            if (links.filter().area() == null) {
                assertThat(listed(links.introduced(period).with(Field.AREA, row.code())))
                        .isEqualTo(row.introduced());
            }
        }
    }

    private static void checkGroup(
            InsightFigures.GroupRow row, BruteForce truth, Period period, Predicate<BruteForce.Case> in) {
        assertThat(row.open()).isEqualTo(truth.open().filter(in).count());
        assertThat(row.late())
                .isEqualTo(truth.open().filter(in).filter(truth::isLate).count());
        assertThat(row.introduced())
                .isEqualTo(truth.introduced(period).filter(in).count());
        assertThat(row.closed()).isEqualTo(truth.closed(period).filter(in).count());
    }

    /** How many rows the list shows, page by page. */
    private long listed(EnquiryFilter filter) {
        Cursor cursor = null;
        var rows = 0L;
        do {
            var page = list.page(filter, EnquiryOrder.RECEIVED_NEWEST, cursor, 500);
            rows += page.rows().size();
            cursor = page.older();
        } while (cursor != null);
        return rows;
    }

    private static BigDecimal value(Stream<BruteForce.Case> closed, boolean confirmed) {
        return closed.filter(one -> one.confirmed() == confirmed)
                .map(BruteForce.Case::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(long count) {
        return BigDecimal.valueOf(count);
    }
}

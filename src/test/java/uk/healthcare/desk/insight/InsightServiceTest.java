package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
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
        new CountedAgain(list, figures, truth, filter.period()).isTheSame();
    }
}

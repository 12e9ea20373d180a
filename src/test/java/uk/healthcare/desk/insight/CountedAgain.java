package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.list.Cursor;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;

/** Figures against the same counted one by one, and their links against the lists that they lead to. */
final class CountedAgain {

    private final EnquiryListQuery list;
    private final InsightFigures figures;
    private final BruteForce truth;
    private final Period period;

    /** @param period that of the figures */
    CountedAgain(EnquiryListQuery list, InsightFigures figures, BruteForce truth, Period period) {
        this.list = list;
        this.figures = figures;
        this.truth = truth;
        this.period = period;
    }

    void isTheSame() {
        checkHeadlines();
        checkAgreed();
        checkPipeline();
        checkWeeks();
        checkAgeing();
        checkClocks();
        checkOutcomes();
        checkGroups();
    }

    private void checkPipeline() {
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
    }

    private void checkWeeks() {
        assertThat(figures.weeks()).allSatisfy(row -> {
            assertThat((long) row.received())
                    .isEqualTo(truth.received(row.days()).count());
            assertThat((long) row.introduced())
                    .isEqualTo(truth.introduced(row.days()).count());
            assertThat((long) row.closed()).isEqualTo(truth.closed(row.days()).count());
        });
    }

    private void checkAgeing() {
        figures.ageing()
                .forEach(row -> assertThat(listed(figures.links().open(row.stage(), row.band())))
                        .isEqualTo(row.open()));
        assertThat(figures.ageing().stream()
                        .mapToLong(InsightFigures.AgeRow::open)
                        .sum())
                .isEqualTo(truth.open().count());
    }

    private void checkClocks() {
        figures.clocks()
                .forEach(row -> assertThat(List.of(row.inTime(), row.late(), row.runningLate()))
                        .as(row.kind().name())
                        .isEqualTo(Stream.of(0, 1, 2)
                                .map(end -> truth.runs(row.kind(), period, end))
                                .toList()));
    }

    private void checkHeadlines() {
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
    }

    private void checkAgreed() {
        var agreed = figures.headline(HeadlineKind.AGREED);
        assertThat(agreed.value()).isEqualByComparingTo(value(truth.closed(period), true));
        assertThat(agreed.before()).isEqualByComparingTo(value(truth.closed(period.before()), true));
        var apart = figures.agreed();
        assertThat(apart.confirmed()).isEqualByComparingTo(agreed.value());
        assertThat(apart.unconfirmed()).isEqualByComparingTo(value(truth.closed(period), false));
        assertThat(apart.confirmedAgreements())
                .isEqualTo(agreed.beside())
                .isEqualTo(agreements(true))
                .isEqualTo(listed(figures.links().confirmed(Outcome.AGREEMENT_REACHED)));
        assertThat(apart.unconfirmedAgreements())
                .isEqualTo(agreements(false))
                .isEqualTo(listed(figures.links().unconfirmed(Outcome.AGREEMENT_REACHED)));
    }

    private void checkOutcomes() {
        figures.outcomes().forEach(row -> {
            assertThat(listed(figures.links().closed(row.outcome()))).isEqualTo(row.closed());
            assertThat(row.confirmed())
                    .isEqualByComparingTo(
                            value(truth.closed(period).filter(one -> one.outcome() == row.outcome()), true));
            assertThat(row.unconfirmed())
                    .isEqualByComparingTo(
                            value(truth.closed(period).filter(one -> one.outcome() == row.outcome()), false));
        });
    }

    private long agreements(boolean confirmed) {
        return truth.closed(period)
                .filter(one -> one.outcome() == Outcome.AGREEMENT_REACHED && one.confirmed() == confirmed)
                .count();
    }

    private void checkGroups() {
        var links = figures.links();
        for (var row : figures.regions()) {
            Predicate<BruteForce.Case> in = one -> Objects.equals(row.code(), one.region());
            checkGroup(row, in);
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
            checkGroup(row, one -> one.areas().contains(row.code()));
            if (links.filter().area() == null) {
                assertThat(listed(links.introduced(period).with(Field.AREA, row.code())))
                        .isEqualTo(row.introduced());
            }
        }
    }

    private void checkGroup(InsightFigures.GroupRow row, Predicate<BruteForce.Case> in) {
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

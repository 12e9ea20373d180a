package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.insight.FlowFigures.Flow;
import uk.healthcare.desk.insight.InsightFigures.AgreedValue;
import uk.healthcare.desk.insight.InsightFigures.OutcomeRow;

/**
 * What came of the enquiries closed in the period. The value is the sum in GBP of the agreement that closed them; what its
 * enquirer confirmed and what it did not are never added up.
 */
@Component
class OutcomeFigures {

    private final JdbcClient jdbc;

    OutcomeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outcomes of(Scope scope, Period period) {
        var week = FlowFigures.weekOf("e.closed_at", new LondonDays(period.start(), period.end()));
        var cells = jdbc.sql(Scope.ONCE + """
                        select e.outcome, %s as week, e.agreement_confirmed_at is not null as confirmed, count(*) as closed,
                          coalesce(sum(e.agreed_value_gbp), 0) as value
                        from enquiry e
                        where e.closed_at >= :before and e.closed_at < :end
                          and (e.closed_at >= :start or e.outcome = 'AGREEMENT_REACHED') and %s
                        group by e.outcome, week, confirmed""".formatted(week, scope.sql()))
                .params(scope.parameters())
                .query((row, n) -> new Cell(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("week"),
                        row.getBoolean("confirmed"),
                        row.getLong("closed"),
                        row.getBigDecimal("value")))
                .list();
        return new Outcomes(cells, period.weeks().size());
    }

    private record Cell(Outcome outcome, int week, boolean confirmed, long closed, BigDecimal value) {

        private boolean isBefore() {
            return week == Flow.BEFORE;
        }
    }

    /** Closed enquiries by outcome and week. */
    static final class Outcomes {

        private final List<Cell> cells;
        private final int weeks;

        private Outcomes(List<Cell> cells, int weeks) {
            this.cells = cells;
            this.weeks = weeks;
        }

        /** How many were closed in each week of the period. */
        int[] closedByWeek() {
            var closed = new int[weeks];
            cells.stream().filter(cell -> !cell.isBefore()).forEach(cell -> closed[cell.week] += (int) cell.closed);
            return closed;
        }

        /** Those that occurred, the most frequent first. */
        List<OutcomeRow> rows() {
            List<OutcomeRow> rows = new ArrayList<>();
            for (var outcome : Outcome.values()) {
                var own = cells.stream()
                        .filter(cell -> cell.outcome == outcome && !cell.isBefore())
                        .toList();
                if (!own.isEmpty()) {
                    rows.add(new OutcomeRow(
                            outcome, own.stream().mapToLong(Cell::closed).sum(), value(own, true), value(own, false)));
                }
            }
            rows.sort(Comparator.comparingLong(OutcomeRow::closed).reversed());
            return rows;
        }

        /** What enquirers confirmed; the rest is in {@link #agreedValue()}. */
        Headline agreed() {
            var agreements = agreements();
            var now = agreements.stream().filter(cell -> !cell.isBefore()).toList();
            var before = agreements.stream().filter(Cell::isBefore).toList();
            var spark = new Integer[weeks];
            Arrays.fill(spark, 0);
            now.stream().filter(Cell::confirmed).forEach(cell -> spark[cell.week] = thousands(cell.value));
            return new Headline(
                    HeadlineKind.AGREED, value(now, true), value(before, true), closed(now, true), List.of(spark));
        }

        AgreedValue agreedValue() {
            var now = agreements().stream().filter(cell -> !cell.isBefore()).toList();
            return new AgreedValue(closed(now, true), value(now, true), closed(now, false), value(now, false));
        }

        private List<Cell> agreements() {
            return cells.stream()
                    .filter(cell -> cell.outcome == Outcome.AGREEMENT_REACHED)
                    .toList();
        }

        private static long closed(List<Cell> cells, boolean confirmed) {
            return cells.stream()
                    .filter(cell -> cell.confirmed == confirmed)
                    .mapToLong(Cell::closed)
                    .sum();
        }

        private static int thousands(BigDecimal value) {
            return value.movePointLeft(3).intValue();
        }

        private static BigDecimal value(List<Cell> cells, boolean confirmed) {
            return cells.stream()
                    .filter(cell -> cell.confirmed == confirmed)
                    .map(Cell::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}

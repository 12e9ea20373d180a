package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.insight.FlowFigures.Flow;
import uk.healthcare.desk.insight.InsightFigures.ClockRow;

/**
 * Whether the five clocks were kept, of the runs that started in the period. In time: met by the due time, or while a hold
 * stopped it. Late: met after it, or ended after it without being met. Running late: still running past it. Runs that are
 * not due yet, and those that ended before they were due, are not decided and do not count.
 */
@Component
class ClockFigures {

    private final JdbcClient jdbc;

    ClockFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ServiceLevels of(Scope scope, Period period) {
        var week = FlowFigures.weekOf("c.started_at", new LondonDays(period.start(), period.end()));
        var runs = """
                count(case when c.met_at is not null and (c.due_at is null or c.met_at <= c.due_at) then 1 end) as in_time,
                count(case when coalesce(c.met_at, c.ended_at) > c.due_at then 1 end) as late,
                count(case when c.met_at is null and c.ended_at is null and c.due_at < :now then 1 end) as running_late
                from clock_run c force index (ix_clock_run_insight)""";
        var cells = jdbc.sql(scope.clockPlan() + """
                        select c.kind, 0 as week, %1$s
                        where c.kind in ('TRIAGE', 'FIRST_APPROACH', 'PARTNER_ANSWER', 'FOLLOW_UP')
                          and c.started_at >= :start and c.started_at < :end and %2$s
                        group by c.kind
                        union all
                        select 'ACKNOWLEDGE', %3$s as week, %1$s
                        where c.kind = 'ACKNOWLEDGE' and c.started_at >= :before and c.started_at < :end and %2$s
                        group by week""".formatted(runs, scope.clockSql(), week))
                .params(scope.parameters())
                .query((row, n) -> new Cell(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getInt("week"),
                        new ClockRow(
                                ClockKind.valueOf(row.getString("kind")),
                                row.getLong("in_time"),
                                row.getLong("late"),
                                row.getLong("running_late"))))
                .list();
        return new ServiceLevels(cells, period.weeks().size());
    }

    private record Cell(ClockKind kind, int week, ClockRow counts) {}

    /** Decided clocks by kind and week. */
    static final class ServiceLevels {

        private final List<Cell> cells;
        private final int weeks;

        private ServiceLevels(List<Cell> cells, int weeks) {
            this.cells = cells;
            this.weeks = weeks;
        }

        List<ClockRow> rows() {
            return Stream.of(ClockKind.values())
                    .map(kind ->
                            sum(kind, cells.stream().filter(cell -> cell.kind == kind && cell.week != Flow.BEFORE)))
                    .toList();
        }

        Headline acknowledged() {
            var acknowledge = cells.stream()
                    .filter(cell -> cell.kind == ClockKind.ACKNOWLEDGE)
                    .toList();
            var before = sum(ClockKind.ACKNOWLEDGE, acknowledge.stream().filter(cell -> cell.week == Flow.BEFORE));
            List<Integer> spark = new ArrayList<>();
            var last = 100;
            for (var week = 0; week < weeks; week++) {
                var number = week;
                var percent = sum(ClockKind.ACKNOWLEDGE, acknowledge.stream().filter(cell -> cell.week == number))
                        .percentInTime();
                last = percent == null ? last : percent;
                spark.add(last);
            }
            return new Headline(
                    HeadlineKind.ACKNOWLEDGED,
                    decimal(rows().get(ClockKind.ACKNOWLEDGE.ordinal()).percentInTime()),
                    decimal(before.percentInTime()),
                    0,
                    spark);
        }

        private static ClockRow sum(ClockKind kind, Stream<Cell> cells) {
            return cells.map(Cell::counts)
                    .reduce(
                            new ClockRow(kind, 0, 0, 0),
                            (one, other) -> new ClockRow(
                                    kind,
                                    one.inTime() + other.inTime(),
                                    one.late() + other.late(),
                                    one.runningLate() + other.runningLate()));
        }

        private static @Nullable BigDecimal decimal(@Nullable Integer percent) {
            return percent == null ? null : BigDecimal.valueOf(percent);
        }
    }
}

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

    private static final String DECIDED =
            "c.verdict in ('IN_TIME', 'LATE', 'RUNNING') and (c.verdict <> 'RUNNING' or c.due_at < :now)";

    /** Acknowledging alone is compared with the period before. */
    private static final String STARTED = """
            c.kind in ('ACKNOWLEDGE', 'TRIAGE', 'FIRST_APPROACH', 'PARTNER_ANSWER', 'FOLLOW_UP')
              and c.started_at >= :before and c.started_at < :end and (c.kind = 'ACKNOWLEDGE' or c.started_at >= :start)""";

    private final JdbcClient jdbc;

    ClockFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ServiceLevels of(Scope scope, Period period) {
        var week = "if(c.kind = 'ACKNOWLEDGE', "
                + FlowFigures.weekOf("c.started_at", new LondonDays(period.start(), period.end())) + ", 0) as week";
        var cells = jdbc.sql(scope.isEverything() ? ofEverything(week) : ofScope(scope, week))
                .params(scope.parameters())
                .query((row, n) -> new Cell(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getInt("week"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getLong("clocks")))
                .list();
        return new ServiceLevels(cells, period.weeks().size());
    }

    /** All there are, less those of enquiries that do not count: which are so few that nothing is asked of the others. */
    private static String ofEverything(String week) {
        return """
                select c.kind, 0 as week, c.verdict, count(*) as clocks from clock_run c force index (ix_clock_run_verdict)
                where c.kind in ('TRIAGE', 'FIRST_APPROACH', 'PARTNER_ANSWER', 'FOLLOW_UP') and %1$s
                  and c.started_at >= :start and c.started_at < :end
                group by c.kind, c.verdict
                union all
                select c.kind, %2$s, c.verdict, count(*) from clock_run c force index (ix_clock_run_verdict)
                where c.kind = 'ACKNOWLEDGE' and %1$s and c.started_at >= :before and c.started_at < :end
                group by week, c.verdict
                union all
                select c.kind, %2$s, c.verdict, -count(*)
                from enquiry e force index (ix_enquiry_outcome)
                straight_join clock_run c force index (ix_clock_run_enquiry) on c.enquiry_id = e.id
                where e.outcome in (:uncounted) and %1$s and %3$s
                group by c.kind, week, c.verdict""".formatted(DECIDED, week, STARTED);
    }

    private static String ofScope(Scope scope, String week) {
        return scope.clockPlan() + """
                select c.kind, %s, c.verdict, count(*) as clocks from clock_run c force index (ix_clock_run_verdict)
                where %s and %s and %s
                group by c.kind, week, c.verdict""".formatted(week, DECIDED, STARTED, scope.clockSql());
    }

    /** As the database writes it down; a running one is late when it is past due. */
    private enum Verdict {
        IN_TIME,
        LATE,
        RUNNING
    }

    private record Cell(ClockKind kind, int week, Verdict verdict, long clocks) {

        private ClockRow counts() {
            return new ClockRow(
                    kind,
                    verdict == Verdict.IN_TIME ? clocks : 0,
                    verdict == Verdict.LATE ? clocks : 0,
                    verdict == Verdict.RUNNING ? clocks : 0);
        }
    }

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

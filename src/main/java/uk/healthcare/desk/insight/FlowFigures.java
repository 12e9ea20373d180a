package uk.healthcare.desk.insight;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.insight.InsightFigures.WeekRow;

/**
 * What came, was introduced and was closed, week by week. Weeks start on Monday in London. An enquiry counts once for
 * each: by its receipt, its introduction, and its closing if it is closed now.
 */
@Component
class FlowFigures {

    private final JdbcClient jdbc;

    FlowFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Flow of(Scope scope, Period period, OutcomeFigures.Outcomes ended) {
        var days = new LondonDays(period.start(), period.end());
        var sql = """
                select 'RECEIVED' as what, %1$s as week, count(*) as enquiries from enquiry e
                where e.received_at >= :before and e.received_at < :end and %3$s group by week
                union all
                select 'INTRODUCED', %2$s as week, count(*) from enquiry e
                where e.introduced_at >= :before and e.introduced_at < :end and %3$s group by week
                union all
                select 'OPEN_AT_START', 0, count(*) from enquiry e
                where e.closed_at >= :start and e.received_at < :start and %3$s""".formatted(weekOf("e.received_at", days), weekOf("e.introduced_at", days), scope.sql());
        var flow = new Flow(period, ended);
        jdbc.sql(Scope.ONCE + sql).params(scope.parameters()).query((RowCallbackHandler)
                row -> flow.add(row.getString("what"), row.getInt("week"), row.getInt("enquiries")));
        return flow;
    }

    /** The number of the week a moment falls in, counted from 0; {@link Flow#BEFORE} for the period before. */
    static String weekOf(String column, LondonDays days) {
        return "if(%s < :start, %d, datediff(%s, :monday) div 7)".formatted(column, Flow.BEFORE, days.of(column));
    }

    /** The counts of a period, its weeks, and the period before. */
    static final class Flow {

        static final int BEFORE = -1;

        private final List<Period> weeks;
        private final int[] received;
        private final int[] introduced;
        private final int[] closed;
        private int receivedBefore;
        private int introducedBefore;
        private int closedSince;

        private Flow(Period period, OutcomeFigures.Outcomes ended) {
            weeks = period.weeks();
            received = new int[weeks.size()];
            introduced = new int[weeks.size()];
            closed = ended.closedByWeek();
        }

        private void add(String what, int week, int enquiries) {
            switch (what) {
                case "RECEIVED" -> receivedBefore += put(received, week, enquiries);
                case "INTRODUCED" -> introducedBefore += put(introduced, week, enquiries);
                default -> closedSince = enquiries;
            }
        }

        private static int put(int[] counts, int week, int enquiries) {
            if (week == BEFORE) {
                return enquiries;
            }
            counts[week] = enquiries;
            return 0;
        }

        Headline received() {
            return Headline.count(HeadlineKind.RECEIVED, sum(received), receivedBefore, 0, list(received));
        }

        Headline introduced() {
            return Headline.count(HeadlineKind.INTRODUCED, sum(introduced), introducedBefore, 0, list(introduced));
        }

        Headline open(PipelineFigures.Pipeline now) {
            var atStart = now.earlier() + closedSince;
            List<Integer> spark = new ArrayList<>();
            var open = atStart;
            for (var week = 0; week < weeks.size(); week++) {
                open += received[week] - closed[week];
                spark.add(Math.toIntExact(open));
            }
            return Headline.count(HeadlineKind.OPEN, now.open(), atStart, now.late(), spark);
        }

        List<WeekRow> weeks() {
            List<WeekRow> rows = new ArrayList<>();
            for (var week = 0; week < weeks.size(); week++) {
                rows.add(new WeekRow(weeks.get(week), received[week], introduced[week], closed[week]));
            }
            return rows;
        }

        private static int sum(int[] counts) {
            return java.util.stream.IntStream.of(counts).sum();
        }

        private static List<Integer> list(int[] counts) {
            return java.util.stream.IntStream.of(counts).boxed().toList();
        }
    }
}

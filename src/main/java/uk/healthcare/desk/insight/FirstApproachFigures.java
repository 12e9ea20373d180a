package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.insight.FlowFigures.Flow;
import uk.healthcare.desk.reference.WorkingCalendar;

/**
 * How long enquirers waited for the first approach to a partner: working days of London from the day the clock started to
 * the day it was met, of the clocks met in the period, time on hold included. The median of an even number is the mean
 * of the two in the middle.
 */
@Component
class FirstApproachFigures {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    FirstApproachFigures(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Headline of(Scope scope, Period period) {
        var waits = jdbc.sql(scope.clockPlan() + """
                        select c.started_at, c.met_at from clock_run c force index (ix_clock_run_met)
                        where c.kind = 'FIRST_APPROACH' and c.met_at >= :before and c.met_at < :end and %s""".formatted(scope.clockSql()))
                .params(scope.parameters())
                .query((row, n) -> wait(
                        London.dateOf(Utc.moment(row, "started_at")), London.dateOf(Utc.moment(row, "met_at")), period))
                .list();
        return headline(waits, period.weeks().size());
    }

    private Wait wait(LocalDate started, LocalDate met, Period period) {
        var week =
                met.isBefore(period.from()) ? Flow.BEFORE : (int) ChronoUnit.WEEKS.between(period.firstMonday(), met);
        return new Wait(calendar.workingDaysBetween(started, met), week);
    }

    private static Headline headline(List<Wait> waits, int weeks) {
        List<Integer> spark = new ArrayList<>();
        var last = 0;
        var byWeek = waits.stream().collect(Collectors.groupingBy(Wait::week));
        for (var week = 0; week < weeks; week++) {
            var median = median(byWeek.getOrDefault(week, List.of()));
            last = median == null ? last : median.intValue();
            spark.add(last);
        }
        return new Headline(
                HeadlineKind.FIRST_APPROACH,
                median(waits.stream().filter(wait -> wait.week != Flow.BEFORE).toList()),
                median(byWeek.getOrDefault(Flow.BEFORE, List.of())),
                0,
                spark);
    }

    static @Nullable BigDecimal median(List<Wait> waits) {
        var byLength = new TreeMap<Integer, Integer>();
        waits.forEach(wait -> byLength.merge(wait.workingDays, 1, Integer::sum));
        var all = waits.size();
        if (all == 0) {
            return null;
        }
        var sum = at(byLength, (all - 1) / 2) + at(byLength, all / 2);
        return new BigDecimal(sum).divide(BigDecimal.TWO).stripTrailingZeros();
    }

    private static int at(TreeMap<Integer, Integer> byLength, int position) {
        var left = position;
        for (var entry : byLength.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Beyond the last: " + position);
    }

    record Wait(int workingDays, int week) {}
}

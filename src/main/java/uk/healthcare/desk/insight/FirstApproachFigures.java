package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.insight.FlowFigures.Flow;
import uk.healthcare.desk.reference.WorkingCalendar;

/**
 * How long enquirers waited for the first approach to a partner: working days of London from the day the clock started to
 * the day it was met, of the clocks met in the period, time on hold included. The median of an even number is the mean
 * of the two in the middle.
 */
@Component
class FirstApproachFigures {

    /** How far before the period a clock may have started: its hours of summer time are known that far back. */
    private static final int YEARS_BACK = 3;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    FirstApproachFigures(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Headline of(Scope scope, Period period) {
        var longAgo = London.startOf(period.before().from().minusYears(YEARS_BACK));
        var days = new LondonDays(longAgo, period.end());
        var waits = jdbc.sql(scope.clockPlan() + """
                        select %s as started_on, %s as met_on, c.met_at < :start as earlier, count(*) as enquiries
                        from clock_run c force index (ix_clock_run_met)
                        where c.kind = 'FIRST_APPROACH' and c.met_at >= :before and c.met_at < :end
                          and %s
                        group by started_on, met_on, earlier"""
                        .formatted(days.of("c.started_at"), days.of("c.met_at"), scope.clockSql()))
                .params(scope.parameters())
                .query((row, n) -> wait(
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("met_on", LocalDate.class),
                        row.getBoolean("earlier"),
                        row.getInt("enquiries"),
                        period))
                .list();
        return headline(waits, period.weeks().size());
    }

    private Wait wait(LocalDate started, LocalDate met, boolean earlier, int enquiries, Period period) {
        var week = earlier
                ? Flow.BEFORE
                : (int) java.time.temporal.ChronoUnit.WEEKS.between(period.firstMonday(), met);
        return new Wait(calendar.workingDaysBetween(started, met), week, enquiries);
    }

    private static Headline headline(List<Wait> waits, int weeks) {
        List<Integer> spark = new ArrayList<>();
        var last = 0;
        for (var week = 0; week < weeks; week++) {
            var number = week;
            var median = median(waits.stream().filter(wait -> wait.week == number).toList());
            last = median == null ? last : median.intValue();
            spark.add(last);
        }
        return new Headline(
                HeadlineKind.FIRST_APPROACH,
                median(waits.stream().filter(wait -> wait.week != Flow.BEFORE).toList()),
                median(waits.stream().filter(wait -> wait.week == Flow.BEFORE).toList()),
                0,
                spark);
    }

    static @Nullable BigDecimal median(List<Wait> waits) {
        var byLength = new TreeMap<Integer, Integer>();
        waits.forEach(wait -> byLength.merge(wait.workingDays, wait.enquiries, Integer::sum));
        var all = byLength.values().stream().mapToInt(Integer::intValue).sum();
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

    record Wait(int workingDays, int week, int enquiries) {}
}

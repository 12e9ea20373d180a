package uk.healthcare.desk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.insight.InsightFigures.GroupRow;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;

/**
 * The work by region of the market and by service area: open and late now, introduced and closed in the period. An
 * enquiry that asks for several areas counts in each, in an area with several of its sub-services once.
 */
@Component
class GroupFigures {

    /** Markets are told apart byte by byte: their collation would take longer than all the rest. */
    private static final String COUNTED = """
            select e.market_code collate utf8mb4_bin as market, e.top_areas, count(*) as open,
              coalesce(sum(e.next_due_at < :now), 0) as late, 0 as introduced, 0 as closed
            from enquiry e where e.stage in (:open) and %1$s
            group by market, e.top_areas
            union all
            select e.market_code collate utf8mb4_bin as market, e.top_areas, 0, 0, count(*), 0
            from enquiry e where e.introduced_at >= :start and e.introduced_at < :end and %1$s
            group by market, e.top_areas
            union all
            select e.market_code collate utf8mb4_bin as market, e.top_areas, 0, 0, 0, count(*)
            from enquiry e where e.closed_at >= :start and e.closed_at < :end and %1$s
            group by market, e.top_areas""";

    private final JdbcClient jdbc;
    private final ReferenceData reference;

    GroupFigures(JdbcClient jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    Groups of(Scope scope) {
        var groups = new Groups(marks());
        jdbc.sql(Scope.ONCE + COUNTED.formatted(scope.sql()))
                .params(scope.parameters())
                .query((row, n) -> new Counted(
                        row.getString("market"),
                        row.getLong("top_areas"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("introduced"),
                        row.getLong("closed")))
                .list()
                .forEach(groups::add);
        return groups;
    }

    private Map<Long, String> marks() {
        Map<Long, String> marks = new HashMap<>();
        jdbc.sql("select mark, code from service_area where parent_code is null")
                .query((RowCallbackHandler) row -> marks.put(row.getLong("mark"), row.getString("code")));
        return marks;
    }

    /** Enquiries of one market that ask for the same areas. */
    private record Counted(
            @Nullable String market, long topAreas, long open, long late, long introduced, long closed) {}

    /** The same enquiries, grouped in two ways. */
    final class Groups {

        private final Map<String, Sum> regions = new HashMap<>();
        private final Map<String, Sum> areas = new HashMap<>();
        private final Map<Long, String> marks;

        private Groups(Map<Long, String> marks) {
            this.marks = marks;
        }

        private void add(Counted counted) {
            var region = counted.market == null
                    ? null
                    : reference.market(counted.market).map(Market::region).orElse(null);
            regions.computeIfAbsent(region, key -> new Sum()).add(counted);
            for (var left = counted.topAreas; left != 0; left &= left - 1) {
                areas.computeIfAbsent(marks.get(Long.lowestOneBit(left)), key -> new Sum())
                        .add(counted);
            }
        }

        /** Regions, the busiest first, then enquiries whose market is not known yet. */
        List<GroupRow> regions() {
            return sorted(regions, region -> region);
        }

        /** Service areas of the upper level, the busiest first; what no area was chosen for yet is left out. */
        List<GroupRow> areas() {
            return sorted(
                    areas,
                    area -> reference.serviceArea(area).map(ServiceArea::name).orElse(area));
        }

        private static List<GroupRow> sorted(Map<String, Sum> sums, Function<@Nullable String, @Nullable String> name) {
            List<GroupRow> rows = new ArrayList<>();
            sums.forEach((code, sum) ->
                    rows.add(new GroupRow(code, name.apply(code), sum.open, sum.late, sum.introduced, sum.closed)));
            rows.sort(Comparator.comparing((GroupRow row) -> row.code() == null)
                    .thenComparing(Comparator.comparingLong(GroupRow::open).reversed())
                    .thenComparing(row -> String.valueOf(row.name())));
            return rows;
        }
    }

    private static final class Sum {

        private long open;
        private long late;
        private long introduced;
        private long closed;

        private void add(Counted counted) {
            open += counted.open;
            late += counted.late;
            introduced += counted.introduced;
            closed += counted.closed;
        }
    }
}

package uk.healthcare.desk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static final String COUNTED = """
            select %1$s as in_group, count(*) as open, coalesce(sum(late), 0) as late, 0 as introduced, 0 as closed
            from (select %2$s, e.next_due_at < :now as late from enquiry e %3$s where e.stage in (:open) and %4$s) o
            group by in_group
            union all
            select %1$s as in_group, 0, 0, count(*), 0
            from (select %2$s from enquiry e %3$s where e.introduced_at >= :start and e.introduced_at < :end and %4$s) i
            group by in_group
            union all
            select %1$s as in_group, 0, 0, 0, count(*)
            from (select %2$s from enquiry e %3$s where e.closed_at >= :start and e.closed_at < :end and %4$s) c
            group by in_group""";

    private final JdbcClient jdbc;
    private final ReferenceData reference;

    GroupFigures(JdbcClient jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    /** Regions, the busiest first, then enquiries whose market is not known yet. */
    List<GroupRow> regions(Scope scope) {
        Map<String, Sum> sums = new HashMap<>();
        var counted = COUNTED.formatted("market_code", "e.market_code", "", scope.sql());
        for (var row : rows(counted, scope)) {
            var region = row.code() == null
                    ? null
                    : reference.market(row.code()).map(Market::region).orElse(null);
            sums.computeIfAbsent(region, key -> new Sum()).add(row);
        }
        return sorted(sums, region -> region);
    }

    /** Service areas of the upper level, the busiest first; what no area was chosen for yet is left out. */
    List<GroupRow> areas(Scope scope) {
        Map<String, Sum> sums = new HashMap<>();
        var counted = COUNTED.formatted(
                "top_code",
                "distinct e.id, coalesce(a.parent_code, a.code) as top_code",
                "join enquiry_service_area s on s.enquiry_id = e.id join service_area a on a.code = s.area_code",
                scope.sql());
        rows(counted, scope)
                .forEach(row ->
                        sums.computeIfAbsent(row.code(), key -> new Sum()).add(row));
        return sorted(
                sums,
                area -> area == null
                        ? null
                        : reference.serviceArea(area).map(ServiceArea::name).orElse(area));
    }

    private List<GroupRow> rows(String counted, Scope scope) {
        return jdbc.sql(Scope.ONCE + counted)
                .params(scope.parameters())
                .query((row, n) -> new GroupRow(
                        row.getString("in_group"),
                        null,
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("introduced"),
                        row.getLong("closed")))
                .list();
    }

    private static List<GroupRow> sorted(
            Map<String, Sum> sums, java.util.function.Function<@Nullable String, @Nullable String> name) {
        List<GroupRow> rows = new ArrayList<>();
        sums.forEach((code, sum) ->
                rows.add(new GroupRow(code, name.apply(code), sum.open, sum.late, sum.introduced, sum.closed)));
        rows.sort(Comparator.comparing((GroupRow row) -> row.code() == null)
                .thenComparing(Comparator.comparingLong(GroupRow::open).reversed())
                .thenComparing(row -> String.valueOf(row.name())));
        return rows;
    }

    private static final class Sum {

        private long open;
        private long late;
        private long introduced;
        private long closed;

        private void add(GroupRow row) {
            open += row.open();
            late += row.late();
            introduced += row.introduced();
            closed += row.closed();
        }
    }
}

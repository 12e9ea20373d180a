package uk.healthcare.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int PIECES = 4;
    private static final int PIECE = 500;

    /**
     * The codes in pieces: by a text that may have more than 512 bytes the database groups on its disk, which takes twice as
     * long. Codes are ASCII; all pieces together are as long as the column.
     */
    private static final String AREAS = IntStream.range(0, PIECES)
            .mapToObj(piece -> "cast(substr(e.area_codes, %1$d, %2$d) as char(%2$d) character set ascii) as areas_%3$d"
                    .formatted(piece * PIECE + 1, PIECE, piece))
            .collect(Collectors.joining(", "));

    private static final String BY_AREAS = "group by e.market_code, "
            + IntStream.range(0, PIECES).mapToObj(piece -> "areas_" + piece).collect(Collectors.joining(", "));

    private static final String COUNTED = """
            select e.market_code, %2$s, count(*) as open,
              coalesce(sum(e.next_due_at < :now), 0) as late, 0 as introduced, 0 as closed
            from enquiry e where e.stage in (:open) and %1$s
            %3$s
            union all
            select e.market_code, %2$s, 0, 0, count(*), 0
            from enquiry e where e.introduced_at >= :start and e.introduced_at < :end and %1$s
            %3$s
            union all
            select e.market_code, %2$s, 0, 0, 0, count(*)
            from enquiry e where e.closed_at >= :start and e.closed_at < :end and %1$s
            %3$s""";

    private final JdbcClient jdbc;
    private final ReferenceData reference;

    GroupFigures(JdbcClient jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    Groups of(Scope scope) {
        var groups = new Groups();
        jdbc.sql(Scope.ONCE + COUNTED.formatted(scope.sql(), AREAS, BY_AREAS))
                .params(scope.parameters())
                .query((row, n) -> new Counted(
                        row.getString("market_code"),
                        areas(row),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("introduced"),
                        row.getLong("closed")))
                .list()
                .forEach(groups::add);
        return groups;
    }

    private static @Nullable String areas(ResultSet row) throws SQLException {
        if (row.getString("areas_0") == null) {
            return null;
        }
        var areas = new StringBuilder();
        for (var piece = 0; piece < PIECES; piece++) {
            areas.append(row.getString("areas_" + piece));
        }
        return areas.toString();
    }

    /** Enquiries of one market that ask for the same areas. */
    private record Counted(
            @Nullable String market, @Nullable String areas, long open, long late, long introduced, long closed) {}

    /** The same enquiries, grouped in two ways. */
    final class Groups {

        private final Map<@Nullable String, Sum> regions = new HashMap<>();
        private final Map<@Nullable String, Sum> areas = new HashMap<>();

        private void add(Counted counted) {
            var region = counted.market == null
                    ? null
                    : reference.market(counted.market).map(Market::region).orElse(null);
            regions.computeIfAbsent(region, key -> new Sum()).add(counted);
            upper(counted.areas)
                    .forEach(area ->
                            areas.computeIfAbsent(area, key -> new Sum()).add(counted));
        }

        private Set<String> upper(@Nullable String areas) {
            return areas == null
                    ? Set.of()
                    : Stream.of(areas.split(","))
                            .map(code -> reference
                                    .serviceArea(code)
                                    .map(ServiceArea::parentCode)
                                    .orElse(code))
                            .collect(Collectors.toSet());
        }

        /** Regions, the busiest first, then enquiries whose market is not known yet. */
        List<GroupRow> regions() {
            return sorted(regions, region -> region);
        }

        /** Service areas of the upper level, the busiest first; what no area was chosen for yet is left out. */
        List<GroupRow> areas() {
            return sorted(
                    areas,
                    area -> reference
                            .serviceArea(Objects.requireNonNull(area))
                            .map(ServiceArea::name)
                            .orElse(area));
        }
    }

    private static List<GroupRow> sorted(
            Map<@Nullable String, Sum> sums, Function<@Nullable String, @Nullable String> name) {
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

        private void add(Counted counted) {
            open += counted.open;
            late += counted.late;
            introduced += counted.introduced;
            closed += counted.closed;
        }
    }
}

package uk.healthcare.desk.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;

/**
 * What happened on an enquiry, newest first: one statement along an index, which nearly always is all, and a second one only
 * where others were merged into it.
 */
@Component
class TimelineRows {

    private static final String OWN = """
            select t.id, t.at, t.kind, s.name, t.title, t.body, t.message_id,
              null as from_id, e.reference, true as readable,
              exists (select 1 from enquiry d where d.duplicate_of_id = :id) as merged
            from enquiry e join timeline_entry t on t.enquiry_id = e.id left join staff s on s.id = t.staff_id
            where e.id = :id and %s
            order by t.at desc, t.id desc limit :limit offset :skip""";

    /**
     * With what happened on those merged into it, also by way of another: none restricted within one that is not, and none
     * of a market that the person may not see. That a duplicate was merged is told by the one into which it went, and not
     * once more by itself.
     */
    private static final String TOGETHER = """
            with recursive merged (id, restricted, market_code, closed_at) as (
              select d.id, d.restricted, d.market_code, d.closed_at from enquiry e
                join enquiry d force index (fk_enquiry_duplicate_of)
                  on d.duplicate_of_id = e.id and d.restricted <= e.restricted
                where e.id = :id and %1$s
              union
              select d.id, d.restricted, d.market_code, d.closed_at from merged m
                join enquiry d force index (fk_enquiry_duplicate_of)
                  on d.duplicate_of_id = m.id and d.restricted <= m.restricted)
            select t.id, t.at, t.kind, s.name, t.title, t.body, t.message_id,
              nullif(e.id, :id) as from_id, e.reference, %1$s as readable, true as merged
            from ((select t.id, t.at from enquiry e join timeline_entry t on t.enquiry_id = e.id
                  where e.id = :id and %1$s order by t.at desc, t.id desc limit :upTo)
                union all
                (select t.id, t.at from merged m join timeline_entry t on t.enquiry_id = m.id
                  where %2$s and (t.at <> m.closed_at or not exists (
                    select 1 from timeline_entry one where one.id = t.id and one.kind = 'MERGED'))
                  order by t.at desc, t.id desc limit :upTo)
                order by at desc, id desc limit :limit offset :skip) page
              join timeline_entry t on t.id = page.id join enquiry e on e.id = t.enquiry_id
              left join staff s on s.id = t.staff_id
            order by t.at desc, t.id desc""";

    private final JdbcClient jdbc;

    TimelineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(TimelineRow row, boolean merged) {}

    List<TimelineRow> of(EnquiryId id, Visibility.Scope scope, int limit, int skip) {
        var own = read(OWN.formatted(scope.sql()), id, scope, limit, skip);
        // Past its own last entry, others can have more.
        var alone = own.isEmpty() ? skip == 0 : !own.getFirst().merged();
        var all = alone ? own : read(TOGETHER.formatted(scope.sql(), scope.marketSql("m")), id, scope, limit, skip);
        return all.stream().map(Read::row).toList();
    }

    private List<Read> read(String sql, EnquiryId id, Visibility.Scope scope, int limit, int skip) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .params(scope.parameters())
                .param("upTo", limit + skip)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, number) -> new Read(entry(row), row.getBoolean("merged")))
                .list();
    }

    private static TimelineRow entry(ResultSet row) throws SQLException {
        return new TimelineRow(
                row.getLong("id"),
                Utc.moment(row, "at"),
                TimelineKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("title"),
                row.getString("body"),
                messageOrNull(row),
                originOrNull(row));
    }

    private static TimelineRow.@Nullable Origin originOrNull(ResultSet row) throws SQLException {
        var id = row.getObject("from_id", Long.class);
        return id == null
                ? null
                : new TimelineRow.Origin(new EnquiryId(id), row.getString("reference"), row.getBoolean("readable"));
    }

    private static @Nullable MessageId messageOrNull(ResultSet row) throws SQLException {
        var id = row.getLong("message_id");
        return row.wasNull() ? null : new MessageId(id);
    }
}

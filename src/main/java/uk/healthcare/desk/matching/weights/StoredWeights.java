package uk.healthcare.desk.matching.weights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Reads and writes the versions of the weights. */
@Component
class StoredWeights {

    private static final String SETS = """
            select w.id, w.number, coalesce(p.name, b.name) who, coalesce(w.published_at, w.begun_at) at, w.reason,
                   group_concat(f.factor, '=', f.points) points
              from weight_set w
              left join weight f on f.weight_set_id = w.id
              left join staff b on b.id = w.begun_by
              left join staff p on p.id = w.published_by
             where w.state = :state group by w.id order by w.number desc""";

    private final JdbcClient jdbc;

    StoredWeights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The published versions, the newest first; the product's own is always the last. */
    List<WeightSet> published() {
        var sets = new ArrayList<>(jdbc.sql(SETS)
                .param("state", "PUBLISHED")
                .query(StoredWeights::set)
                .list());
        sets.add(WeightSet.FIRST);
        return sets;
    }

    /** The version that counts now. */
    WeightSet current() {
        return jdbc.sql(SETS + " limit 1")
                .param("state", "PUBLISHED")
                .query(StoredWeights::set)
                .optional()
                .orElse(WeightSet.FIRST);
    }

    Optional<WeightSet> draft() {
        return jdbc.sql(SETS).param("state", "DRAFT").query(StoredWeights::set).optional();
    }

    /**
     * The draft, locked with all versions, which are few: nobody changes, publishes or withdraws it before this
     * transaction ends. By the key of drafts alone two who publish would wait for each other for ever.
     */
    Optional<WeightSet> draftToChange() {
        jdbc.sql("select state from weight_set order by id for update")
                .query(String.class)
                .list();
        return draft();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is a draft already */
    void begin(Map<FactorName, Integer> points, StaffId by, Instant at) {
        var id = jdbc.sql("select next value for weight_set_seq")
                .query(Long.class)
                .single();
        jdbc.sql("insert into weight_set (id, state, begun_by, begun_at) values (?, 'DRAFT', ?, ?)")
                .params(id, by.value(), Utc.column(at))
                .update();
        points.forEach(
                (factor, value) -> jdbc.sql("insert into weight (weight_set_id, factor, points) values (?, ?, ?)")
                        .params(id, factor.name(), value)
                        .update());
    }

    /** Changes one factor of a draft where it still has the points that the person saw. @return whether it had */
    boolean set(long draft, FactorName factor, int before, int after) {
        jdbc.sql("insert ignore into weight (weight_set_id, factor, points) values (?, ?, 0)")
                .params(draft, factor.name())
                .update();
        return jdbc.sql("update weight set points = ? where weight_set_id = ? and factor = ? and points = ?")
                        .params(after, draft, factor.name(), before)
                        .update()
                == 1;
    }

    void withdraw(long draft) {
        jdbc.sql("update weight_set set state = 'WITHDRAWN' where id = ? and state = 'DRAFT'")
                .params(draft)
                .update();
    }

    /** The draft has to be locked. @return the number, which is the next one */
    int publish(long draft, String reason, StaffId by, Instant at) {
        var number = current().publishedAs() + 1;
        jdbc.sql("""
                update weight_set set state = 'PUBLISHED', number = ?, published_by = ?, published_at = ?, reason = ?
                 where id = ? and state = 'DRAFT'""").params(number, by.value(), Utc.column(at), reason, draft).update();
        return number;
    }

    private static WeightSet set(ResultSet row, int number) throws SQLException {
        var version = row.getObject("number", Integer.class);
        return new WeightSet(
                row.getLong("id"),
                version,
                points(row.getString("points")),
                row.getString("who"),
                Utc.moment(row, "at"),
                row.getString("reason"));
    }

    /** A factor that the product no longer has is passed over. */
    private static Map<FactorName, Integer> points(@Nullable String joined) {
        var points = new EnumMap<FactorName, Integer>(FactorName.class);
        if (joined != null) {
            for (var one : joined.split(",")) {
                var cut = one.indexOf('=');
                for (var factor : FactorName.values()) {
                    if (factor.name().equals(one.substring(0, cut))) {
                        points.put(factor, Integer.valueOf(one.substring(cut + 1)));
                    }
                }
            }
        }
        return points;
    }
}

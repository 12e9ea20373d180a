package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the targets that managers set. */
@Component
class StoredClockTargets {

    private final JdbcClient jdbc;

    StoredClockTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClockTargets all() {
        return new ClockTargets(jdbc.sql("select kind, priority, track, days from clock_target")
                .query((row, number) -> new ClockTarget(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getString("priority").isEmpty() ? null : Priority.valueOf(row.getString("priority")),
                        row.getString("track").isEmpty() ? null : Track.valueOf(row.getString("track")),
                        row.getInt("days")))
                .list());
    }

    void put(ClockTarget target) {
        key("""
                        insert into clock_target (kind, priority, track, days) values (:kind, :priority, :track, :days)
                        on duplicate key update days = values(days)""", target).param("days", target.days()).update();
    }

    void remove(ClockTarget target) {
        key("delete from clock_target where kind = :kind and priority = :priority and track = :track", target)
                .update();
    }

    private JdbcClient.StatementSpec key(String sql, ClockTarget target) {
        return jdbc.sql(sql)
                .param("kind", target.kind().name())
                .param("priority", orEmpty(target.priority()))
                .param("track", orEmpty(target.track()));
    }

    private static String orEmpty(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}

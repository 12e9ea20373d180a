package uk.healthcare.desk.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.TeamId;

/** Teams by name; one comes into being when the first person is put into it. */
@Component
class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> names() {
        return jdbc.sql("select name from team order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** The team of that name, made if there is none; null for no team. */
    @Nullable
    TeamId named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        jdbc.sql("""
                        insert into team (id, version, name) values (next value for team_seq, 0, :name)
                        on duplicate key update name = name""").param("name", name).update();
        return jdbc.sql("select id from team where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .map(TeamId::new)
                .orElseThrow();
    }

    @Nullable
    String nameOf(@Nullable TeamId id) {
        return id == null
                ? null
                : jdbc.sql("select name from team where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single();
    }
}

package uk.healthcare.desk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** People as the administrator's screen shows them. */
@Service
public class PeopleQuery {

    /** People shown at once; whoever looks for others types a name. */
    public static final int MOST = 200;

    private static final String PERSON = """
            select s.id, s.version, s.email, s.name, s.enabled, s.password_hash is not null as has_password,
                   s.last_sign_in_at, t.name as team,
                   (select group_concat(r.role) from staff_role r where r.staff_id = s.id) as roles,
                   (select group_concat(m.market_code) from staff_market m where m.staff_id = s.id) as markets
            from staff s left join team t on t.id = s.team_id
            """;

    private final JdbcClient jdbc;
    private final Teams teams;

    PeopleQuery(JdbcClient jdbc, Teams teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** What is asked for: part of a name or address, a role, enabled or disabled; null does not narrow. */
    public record Filter(
            String text, @Nullable Role role, @Nullable Boolean enabled) {}

    /** By name; one more than {@link #MOST} when there are more. */
    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional(readOnly = true)
    public List<PersonDetails> people(Filter filter) {
        var like =
                filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(PERSON + """
                        where (:text = '' or s.name like concat('%', :text, '%') or s.email like concat('%', :text, '%'))
                          and (:role is null or exists
                               (select 1 from staff_role f where f.staff_id = s.id and f.role = :role))
                          and (:enabled is null or s.enabled = :enabled)
                        order by s.name, s.id limit :limit""")
                .param("text", like)
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("enabled", filter.enabled())
                .param("limit", MOST + 1)
                .query(PeopleQuery::person)
                .list();
    }

    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional(readOnly = true)
    public PersonDetails person(StaffId id) {
        return jdbc.sql(PERSON + "where s.id = :id")
                .param("id", id.value())
                .query(PeopleQuery::person)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @PreAuthorize(Permission.MANAGE_PEOPLE)
    @Transactional(readOnly = true)
    public List<String> teams() {
        return teams.names();
    }

    private static PersonDetails person(ResultSet row, int number) throws SQLException {
        var roles = set(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        var fields = new PersonFields(
                row.getString("email"),
                row.getString("name"),
                roles,
                row.getString("team"),
                set(row.getString("markets")));
        return new PersonDetails(
                new StaffId(row.getLong("id")),
                row.getInt("version"),
                fields,
                row.getBoolean("enabled"),
                row.getBoolean("has_password"),
                Utc.momentOrNull(row, "last_sign_in_at"));
    }

    private static Set<String> set(@Nullable String joined) {
        return joined == null ? Set.of() : Arrays.stream(joined.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}

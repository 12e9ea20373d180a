package uk.healthcare.desk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;

/** Colleagues by name, for whoever is signed in: no addresses, no roles. */
@Service
public class StaffDirectory {

    private static final int SEARCH_LIMIT = 20;

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public StaffName name(StaffId id) {
        return jdbc.sql("select id, name, enabled from staff where id = :id")
                .param("id", id.value())
                .query(StaffDirectory::name)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those of the people that exist, in one statement. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Map<StaffId, StaffName> names(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name, enabled from staff where id in (:ids)")
                .param("ids", ids.stream().map(StaffId::value).distinct().toList())
                .query(StaffDirectory::name)
                .list()
                .stream()
                .collect(Collectors.toMap(StaffName::id, Function.identity()));
    }

    /** Who can be given work of that role, by name. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<StaffName> enabledWith(Role role) {
        return jdbc.sql("""
                        select s.id, s.name, s.enabled from staff s join staff_role r on r.staff_id = s.id
                        where s.enabled and r.role = :role order by s.name, s.id""")
                .param("role", role.name())
                .query(StaffDirectory::name)
                .list();
    }

    /** Enabled people with a word of their name beginning with {@code text}, at most 20. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<StaffName> search(String text) {
        var start = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql("""
                        select id, name, enabled from staff
                        where enabled and (name like concat(:start, '%') or name like concat('% ', :start, '%'))
                        order by name, id limit :limit""")
                .param("start", start)
                .param("limit", SEARCH_LIMIT)
                .query(StaffDirectory::name)
                .list();
    }

    private static StaffName name(ResultSet row, int number) throws SQLException {
        return new StaffName(new StaffId(row.getLong("id")), row.getString("name"), row.getBoolean("enabled"));
    }
}

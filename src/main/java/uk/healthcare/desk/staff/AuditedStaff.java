package uk.healthcare.desk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditPeople;
import uk.healthcare.desk.audit.AuditedRecords;
import uk.healthcare.desk.common.StaffId;

/** Names of people for the audit, and links to accounts for administrators. */
@Component
class AuditedStaff implements AuditPeople, AuditedRecords {

    private final JdbcClient jdbc;
    private final CurrentStaff current;

    AuditedStaff(JdbcClient jdbc, CurrentStaff current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public Map<StaffId, String> names(Collection<StaffId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : byId(jdbc.sql("select id, name from staff where id in (:ids)")
                        .param("ids", ids.stream().map(StaffId::value).toList())
                        .query(AuditedStaff::person)
                        .list());
    }

    @Override
    public Map<StaffId, String> everybody() {
        return byId(jdbc.sql("select id, name from staff order by name, id")
                .query(AuditedStaff::person)
                .list());
    }

    @Override
    public String recordType() {
        return "staff";
    }

    @Override
    public Map<Long, Label> visible(Collection<Long> ids) {
        var people = names(ids.stream().map(StaffId::new).toList());
        return current.get().is(Role.ADMINISTRATOR)
                ? people.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().value(),
                                entry -> new Label(entry.getValue(), "people/" + entry.getKey())))
                : Map.of();
    }

    private record Named(StaffId id, String name) {}

    private static Map<StaffId, String> byId(List<Named> people) {
        return people.stream()
                .collect(Collectors.toMap(Named::id, Named::name, (one, other) -> one, LinkedHashMap::new));
    }

    private static Named person(ResultSet row, int number) throws SQLException {
        return new Named(new StaffId(row.getLong("id")), row.getString("name"));
    }
}

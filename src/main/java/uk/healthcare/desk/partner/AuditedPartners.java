package uk.healthcare.desk.partner;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditedRecords;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;

/** Names for the numbers in the audit, where its reader may open the directory. */
@Component
class AuditedPartners implements AuditedRecords {

    private final JdbcClient jdbc;
    private final CurrentStaff current;

    AuditedPartners(JdbcClient jdbc, CurrentStaff current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public String recordType() {
        return "partner";
    }

    @Override
    public Map<Long, Label> visible(Collection<Long> ids) {
        var mayRead =
                current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST, Role.AUDITOR);
        return mayRead ? labels(ids) : Map.of();
    }

    private Map<Long, Label> labels(Collection<Long> ids) {
        return jdbc
                .sql("select id, name from partner where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> new Label(row.getValue(), PartnerLinks.page(new PartnerId(row.getKey())))));
    }
}

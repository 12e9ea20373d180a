package uk.healthcare.desk.enquiry;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.audit.AuditedRecords;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.staff.CurrentStaff;

/** References for the numbers in the audit, where its reader may see the enquiry. */
@Component
class AuditedEnquiries implements AuditedRecords {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    AuditedEnquiries(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    @Override
    public String recordType() {
        return "enquiry";
    }

    @Override
    public Map<Long, Label> visible(Collection<Long> ids) {
        var scope = visibility.of(current.get());
        return jdbc
                .sql("select e.id, e.reference from enquiry e where e.id in (:ids) and " + scope.sql())
                .param("ids", ids)
                .params(scope.parameters())
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("reference")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> new Label(row.getValue(), EnquiryLinks.page(new EnquiryId(row.getKey())))));
    }
}

package uk.healthcare.desk.enquiry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** What waits to be triaged: what nobody has claimed, and what this person has; the first due first. */
@Service
public class TriageQueueQuery {

    /** A queue longer than this shows its first items; work through them and the rest move up. */
    public static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    TriageQueueQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public List<QueueItem> items() {
        var scope = visibility.of(current.get());
        return jdbc.sql("""
                        select w.*, o.name as organisation, coalesce(nullif(p.name, ''), p.email) as person from (
                          (select e.id, e.reference, e.summary, e.organisation_id, e.enquirer_id, e.received_at,
                              e.next_due_at, false as mine
                            from enquiry e where e.stage = 'RECEIVED' and %1$s
                            order by e.due_order, e.id limit %2$d)
                          union all
                          (select e.id, e.reference, e.summary, e.organisation_id, e.enquirer_id, e.received_at,
                              e.next_due_at, true as mine
                            from enquiry e where e.stage = 'TRIAGE' and e.owner_id = :me and e.hold_kind is null and %1$s
                            order by e.due_order, e.id limit %2$d)
                        ) w left join organisation o on o.id = w.organisation_id
                          left join enquirer p on p.id = w.enquirer_id
                        order by w.next_due_at is null, w.next_due_at, w.id limit %2$d
                        """.formatted(scope.sql(), SHOWN))
                .param("me", current.get().id().value())
                .params(scope.parameters())
                .query((row, number) -> new QueueItem(
                        new EnquiryId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        row.getString("organisation"),
                        row.getString("person"),
                        Utc.moment(row, "received_at"),
                        Utc.momentOrNull(row, "next_due_at"),
                        row.getBoolean("mine")))
                .list();
    }
}

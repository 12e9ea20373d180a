package uk.healthcare.desk.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.TaskId;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Next steps and tasks by day. Everybody sees their own; managers and auditors those of their team and of all. */
@Service
public class FollowUpQuery {

    /** As many as a person can look through; what is due later moves up. */
    public static final int SHOWN = 200;

    /** Whose next steps and tasks. */
    public enum Whose {
        MINE,
        TEAM,
        ALL
    }

    private static final String STEPS = """
            select e.id, e.reference, e.summary, o.name organisation, e.stage, e.next_step action, e.next_step_on due_on,
              e.waiting_for, null task, s.name assignee
            from enquiry e%1$s
            left join organisation o on o.id = e.organisation_id left join staff s on s.id = e.owner_id
            where e.next_step_on is not null and e.stage <> 'CLOSED' and %2$s and %3$s and %4$s
            order by e.next_step_on, e.id limit :shown
            """;
    private static final String TASKS = """
            select e.id, e.reference, e.summary, o.name organisation, e.stage, t.title action, t.due_on,
              null waiting_for, t.id task, s.name assignee
            from task t straight_join enquiry e on e.id = t.enquiry_id
            left join organisation o on o.id = e.organisation_id left join staff s on s.id = t.assignee_id
            where t.done_at is null and t.cancelled_at is null and %1$s and %2$s and %3$s
            order by t.due_on, t.id limit :shown
            """;

    private final JdbcClient database;
    private final CurrentStaff currentStaff;
    private final Visibility visibility;

    FollowUpQuery(JdbcClient database, CurrentStaff currentStaff, Visibility visibility) {
        this.database = database;
        this.currentStaff = currentStaff;
        this.visibility = visibility;
    }

    /** What is due on those days, both included; the earliest first. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<FollowUp> between(Whose whose, LocalDate from, LocalDate to) {
        var person = currentStaff.get();
        var seen = visibility.of(person).sql();
        var mine = allowed(whose, person);
        var steps = STEPS.formatted(
                mine == Whose.ALL ? " force index (ix_enquiry_step)" : "",
                seen,
                whose(mine, "e.owner_id"),
                "e.next_step_on between :from and :to");
        var tasks = TASKS.formatted(seen, whose(mine, "t.assignee_id"), "t.due_on between :from and :to");
        return database.sql("(" + steps + ") union all (" + tasks + ") order by due_on, id, task limit :shown")
                .params(parameters(person))
                .param("from", from)
                .param("to", to)
                .param("shown", SHOWN)
                .query(FollowUpQuery::followUp)
                .list();
    }

    /** How much is due on each of those days; a day with nothing is left out. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Map<LocalDate, Integer> counts(Whose whose, LocalDate from, LocalDate to) {
        var person = currentStaff.get();
        var mine = allowed(whose, person);
        var counts = new HashMap<LocalDate, Integer>();
        database.sql("""
                        select e.next_step_on due_on, count(*) n from enquiry e
                        where e.next_step_on between :from and :to and e.stage <> 'CLOSED' and %1$s and %2$s group by 1
                        union all
                        select t.due_on, count(*) n from task t straight_join enquiry e on e.id = t.enquiry_id
                        where t.due_on between :from and :to and t.done_at is null and t.cancelled_at is null
                          and %1$s and %3$s group by 1
                        """.formatted(
                                visibility.of(person).sql(), whose(mine, "e.owner_id"), whose(mine, "t.assignee_id")))
                .params(parameters(person))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.merge(row.getObject("due_on", LocalDate.class), row.getInt("n"), Integer::sum);
                });
        return counts;
    }

    /** Figures of colleagues are the manager's, and the auditor's to read (PRODUCT, "Who may do what"). */
    private static Whose allowed(Whose whose, SignedIn person) {
        return person.isAny(Role.MANAGER, Role.AUDITOR) ? whose : Whose.MINE;
    }

    private static String whose(Whose whose, String column) {
        return switch (whose) {
            case MINE -> column + " = :me";
            case TEAM ->
                column + " in (select m.id from staff m where m.team_id = (select team_id from staff where id = :me))";
            case ALL -> "1 = 1";
        };
    }

    private Map<String, Object> parameters(SignedIn person) {
        var parameters = new HashMap<>(visibility.of(person).parameters());
        parameters.put("me", person.id().value());
        return parameters;
    }

    static FollowUp followUp(ResultSet row, int number) throws SQLException {
        var task = row.getObject("task", Long.class);
        var waiting = row.getString("waiting_for");
        return new FollowUp(
                new EnquiryId(row.getLong("id")),
                row.getString("reference"),
                row.getString("summary"),
                row.getString("organisation"),
                Stage.valueOf(row.getString("stage")),
                row.getString("action"),
                row.getObject("due_on", LocalDate.class),
                waiting == null ? null : WaitingFor.valueOf(waiting),
                task == null ? null : new TaskId(task),
                row.getString("assignee"));
    }
}

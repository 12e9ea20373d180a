package uk.healthcare.desk.enquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.SignedIn;

/** My desk: what I do next, for whom I wait, what is new for me; in four statements. */
@Service
public class DeskQuery {

    private static final int SHOWN = 12;
    private static final Duration NEW = Duration.ofDays(14);

    private final JdbcClient database;
    private final CurrentStaff currentStaff;
    private final Visibility visibility;
    private final Clock clock;

    DeskQuery(JdbcClient database, CurrentStaff currentStaff, Visibility visibility, Clock clock) {
        this.database = database;
        this.currentStaff = currentStaff;
        this.visibility = visibility;
        this.clock = clock;
    }

    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Desk desk() {
        var person = currentStaff.get();
        var today = London.dateOf(clock.instant());
        var counts = counts(person, today);
        return new Desk(counts.late, counts.today, doNext(person, today), waiting(person, today), news(person));
    }

    private record Counts(int late, int today) {}

    private Counts counts(SignedIn person, LocalDate today) {
        return database.sql("""
                        select coalesce(sum(d.due_on < :today), 0) late, coalesce(sum(d.due_on = :today), 0) today from (
                          select e.next_step_on due_on from enquiry e
                          where e.owner_id = :me and e.next_step_on <= :today and e.stage <> 'CLOSED' and %1$s
                          union all
                          select t.due_on from task t join enquiry e on e.id = t.enquiry_id
                          where t.assignee_id = :me and t.done_at is null and t.cancelled_at is null
                            and t.due_on <= :today and %1$s) d
                        """.formatted(visibility.of(person).sql()))
                .param("me", person.id().value())
                .params(visibility.of(person).parameters())
                .param("today", today)
                .query((row, number) -> new Counts(row.getInt("late"), row.getInt("today")))
                .single();
    }

    /** What is ours to do, and what we wait for when its day has come; an enquiry without a next step by its clock. */
    private List<FollowUp> doNext(SignedIn person, LocalDate today) {
        return database.sql("""
                        select d.*, e.reference, e.summary, e.stage, o.name organisation, null assignee from (
                          (select e.id, e.next_step action, e.next_step_on due_on, e.waiting_for, null task
                            from enquiry e where e.owner_id = :me and e.stage <> 'CLOSED' and e.next_step_on is not null
                              and (e.waiting_for = 'US' or e.next_step_on <= :today)
                            order by e.next_step_on, e.id limit :shown)
                          union all
                          (select e.id, null, date(e.next_due_at), null, null
                            from enquiry e where e.owner_id = :me and e.stage <> 'CLOSED' and e.next_step_on is null
                              and e.hold_kind is null and e.due_order < '9999-12-31'
                            order by e.due_order, e.id limit :shown)
                          union all
                          (select t.enquiry_id, t.title, t.due_on, null, t.id
                            from task t where t.assignee_id = :me and t.done_at is null and t.cancelled_at is null
                            order by t.due_on, t.id limit :shown)
                        ) d join enquiry e on e.id = d.id left join organisation o on o.id = e.organisation_id
                        where %s
                        order by d.due_on, d.id, d.task limit :shown
                        """.formatted(visibility.of(person).sql()))
                .param("me", person.id().value())
                .params(visibility.of(person).parameters())
                .param("today", today)
                .param("shown", SHOWN)
                .query(FollowUpQuery::followUp)
                .list();
    }

    private List<Awaited> waiting(SignedIn person, LocalDate today) {
        return database.sql("""
                        select w.*, o.name organisation,
                          (select min(c.started_at) from clock_run c where c.enquiry_id = w.id and c.kind = 'PARTNER_ANSWER'
                            and c.met_at is null and c.ended_at is null) asked_at,
                          (select min(c.target_days) from clock_run c where c.enquiry_id = w.id and c.kind = 'PARTNER_ANSWER'
                            and c.met_at is null and c.ended_at is null) target_days,
                          (select max(c.chased_at) from clock_run c where c.enquiry_id = w.id and c.kind = 'PARTNER_ANSWER'
                            and c.met_at is null and c.ended_at is null) chased_at,
                          (select max(h.since) from enquiry_hold h where h.enquiry_id = w.id and h.released_at is null) held_at
                        from (
                          select e.id, e.reference, e.summary, e.organisation_id, e.waiting_for, e.next_step_on
                          from enquiry e where e.owner_id = :me and e.stage <> 'CLOSED' and e.waiting_for <> 'US'
                            and e.next_step_on > :today and %s
                          order by e.next_step_on, e.id limit :shown
                        ) w left join organisation o on o.id = w.organisation_id order by w.next_step_on, w.id
                        """.formatted(visibility.of(person).sql()))
                .param("me", person.id().value())
                .params(visibility.of(person).parameters())
                .param("today", today)
                .param("shown", SHOWN)
                .query((row, number) -> {
                    var waitingFor = WaitingFor.valueOf(row.getString("waiting_for"));
                    var ofPartner = waitingFor == WaitingFor.PARTNER;
                    return new Awaited(
                            new EnquiryId(row.getLong("id")),
                            row.getString("reference"),
                            row.getString("summary"),
                            row.getString("organisation"),
                            waitingFor,
                            Utc.momentOrNull(row, ofPartner ? "asked_at" : "held_at"),
                            ofPartner ? row.getObject("target_days", Integer.class) : null,
                            row.getObject("next_step_on", LocalDate.class),
                            ofPartner ? Utc.momentOrNull(row, "chased_at") : null);
                })
                .list();
    }

    private List<News> news(SignedIn person) {
        return database.sql("""
                        select t.enquiry_id, e.reference, t.kind, t.title, s.name, t.at
                        from (
                          select e.id from enquiry e where e.owner_id = :me and e.updated_at >= :since
                          union
                          select c.enquiry_id from enquiry_collaborator c join enquiry e on e.id = c.enquiry_id
                          where c.staff_id = :me and e.updated_at >= :since
                        ) m straight_join enquiry e on e.id = m.id straight_join timeline_entry t on t.enquiry_id = e.id
                        left join staff s on s.id = t.staff_id
                        where t.at >= :since and (t.staff_id is null or t.staff_id <> :me)
                          and t.kind in ('NOTE', 'CONTACT', 'ASSIGNED', 'REFERRAL', 'CONSENT', 'INTRODUCTION') and %s
                        order by t.at desc, t.id desc limit :shown
                        """.formatted(visibility.of(person).sql()))
                .param("me", person.id().value())
                .params(visibility.of(person).parameters())
                .param("since", Utc.column(clock.instant().minus(NEW)))
                .param("shown", SHOWN)
                .query((row, number) -> new News(
                        new EnquiryId(row.getLong("enquiry_id")),
                        row.getString("reference"),
                        TimelineKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("name"),
                        Utc.moment(row, "at")))
                .list();
    }
}

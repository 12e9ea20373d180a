package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.TaskId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.SignedIn;

/** The three statements behind the page of one enquiry, whose timeline is read by {@link TimelineRows}. */
@Component
class EnquiryPageRows {

    private static final String ENQUIRY = """
            select e.*, o.name as organisation_name, o.kind as organisation_kind,
              p.name as enquirer_name, p.job_title, p.email, p.phone, p.language, s.name as owner_name,
              e.area_codes as areas,
              (select group_concat(model_code) from enquiry_engagement_model where enquiry_id = e.id) as models,
              (select group_concat(setting) from enquiry_care_setting where enquiry_id = e.id) as settings,
              (select group_concat(care_model) from enquiry_care_model where enquiry_id = e.id) as care_models,
              (select group_concat(c.staff_id, ':', n.name separator '\\n') from enquiry_collaborator c
                join staff n on n.id = c.staff_id where c.enquiry_id = e.id) as collaborators,
              (select concat(m.at, '|', m.from_stage, '|', m.to_stage, '|', coalesce(m.staff_id, '')) from stage_move m
                where m.enquiry_id = e.id and m.undone_at is null and m.from_stage is not null
                order by m.at desc, m.id desc limit 1) as last_move,
              (select group_concat(concat_ws('|', h.kind, h.since, coalesce(h.released_at, '')) order by h.since separator '\\n')
                from enquiry_hold h where h.enquiry_id = e.id) as holds,
              (select h.reason from enquiry_hold h where h.enquiry_id = e.id and h.released_at is null
                order by h.since limit 1) as hold_reason,
              (select group_concat(concat_ws('|', g.referral_id, g.partner_id, g.approached, g.accepted, g.consented,
                  g.introduced, g.ended) separator '\\n') from partner_progress g where g.enquiry_id = e.id) as partners,
              (select c.name from staff c where c.id = e.closed_by) as closer_name,
              (select d.reference from enquiry d where d.id = e.duplicate_of_id and %s) as duplicate_of_reference
            from enquiry e
              left join organisation o on o.id = e.organisation_id
              left join enquirer p on p.id = e.enquirer_id
              left join staff s on s.id = e.owner_id
            where e.id = :id and\s""";

    private final JdbcClient jdbc;

    EnquiryPageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EnquiryPageRow> enquiry(EnquiryId id, Visibility.Scope scope, SignedIn person) {
        return jdbc.sql(ENQUIRY.formatted(scope.sql("d")) + scope.sql())
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> EnquiryPageRow.of(row))
                .optional();
    }

    List<ClockExplainer.Run> clocks(EnquiryId id) {
        return jdbc.sql("select * from clock_run where enquiry_id = :id order by started_at desc, id desc")
                .param("id", id.value())
                .query((row, number) -> new ClockExplainer.Run(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("referral_id") == null ? null : new ReferralId(row.getLong("referral_id")),
                        Utc.moment(row, "started_at"),
                        row.getInt("target_days"),
                        Utc.momentOrNull(row, "due_at"),
                        Utc.momentOrNull(row, "met_at"),
                        Utc.momentOrNull(row, "ended_at"),
                        Utc.momentOrNull(row, "chased_at")))
                .list();
    }

    List<TaskRow> tasks(EnquiryId id) {
        return jdbc.sql("""
                        select t.id, t.title, t.due_on, s.name from task t left join staff s on s.id = t.assignee_id
                        where t.enquiry_id = :id and t.done_at is null and t.cancelled_at is null
                        order by t.due_on, t.id limit 50
                        """)
                .param("id", id.value())
                .query((row, number) -> new TaskRow(
                        new TaskId(row.getLong("id")),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("name")))
                .list();
    }
}

package uk.healthcare.desk.correspondence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.ledger.MailNews.News;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;

/** What about the mail a person has to know, in two statements. */
@Service
public class MailNewsQuery {

    private static final Duration LATELY = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final Clock clock;

    MailNewsQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public MailNews news() {
        var person = current.get();
        var scope = visibility.of(person);
        var bounced = new ArrayList<News>();
        var late = new ArrayList<News>();
        jdbc.sql("""
                        (select 1 as bounced, e.id, e.reference, m.recipients as who, o.bounced_at as at, o.bounce as why
                        from message m join outgoing_message o on o.message_id = m.id join enquiry e on e.id = m.enquiry_id
                        where m.staff_id = :staff and m.at > :since and o.bounced_at is not null and %1$s
                        order by o.bounced_at desc limit 10)
                        union all
                        (select 0, e.id, e.reference, coalesce(nullif(m.sender_name, ''), m.sender, 'somebody'), m.at, null
                        from message m join enquiry e on e.id = m.enquiry_id
                        where m.direction = 'IN' and m.at > :since and m.purpose = 'LETTER' and e.stage = 'CLOSED'
                          and m.at > e.closed_at and (e.owner_id = :staff or :manager) and %1$s
                        order by m.at desc limit 10)""".formatted(scope.sql()))
                .param("staff", person.id().value())
                .param("manager", person.is(Role.MANAGER))
                .param("since", Utc.column(clock.instant().minus(LATELY)))
                .params(scope.parameters())
                .query((row, number) -> (row.getBoolean("bounced") ? bounced : late).add(news(row)))
                .list();
        var toLookAt = jdbc.sql(QuarantineWaiting.COUNT).query(Integer.class).single();
        return new MailNews(toLookAt, bounced, late);
    }

    /** The last message that somebody wrote on an enquiry after it was closed; empty when nobody did, or it is open. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Optional<News> afterClosing(EnquiryId id) {
        var scope = visibility.of(current.get());
        return jdbc.sql("""
                        select e.id, e.reference, coalesce(nullif(m.sender_name, ''), m.sender, 'somebody') as who, m.at,
                          null as why
                        from enquiry e join message m on m.enquiry_id = e.id and m.at > e.closed_at
                        where e.id = :id and e.stage = 'CLOSED' and m.direction = 'IN' and m.purpose = 'LETTER' and %s
                        order by m.at desc limit 1""".formatted(scope.sql()))
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> news(row))
                .optional();
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                new EnquiryId(row.getLong("id")),
                row.getString("reference"),
                row.getString("who"),
                Utc.moment(row, "at"),
                row.getString("why"));
    }
}

package uk.healthcare.desk.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Reads the ladder of one referral in one statement: what the timeline tells of it, and the visits planned. */
@Service
public class LadderQuery {

    private static final String LADDER = """
            select l.* from enquiry e join referral r on r.enquiry_id = e.id
              join (select t.enquiry_id, t.referral_id, t.id, t.at, t.title, t.body text, s.name person,
                           null kind, null from_on, null to_on
                      from timeline_entry t left join staff s on s.id = t.staff_id
                     where t.enquiry_id = (select enquiry_id from referral where id = :id) and t.referral_id = :id
                    union all
                    select v.enquiry_id, v.referral_id, v.id, v.planned_at, v.place, v.participants, null,
                           v.kind, v.from_on, v.to_on
                      from visit v where v.referral_id = :id and v.state = 'PLANNED') l on l.referral_id = r.id
             where r.id = :id and %s
             order by l.from_on, l.at, l.id""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    LadderQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** @throws NotFound when there is no such referral, or the person may not see its enquiry */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Ladder of(ReferralId id) {
        var visible = visibility.of(current.get());
        var ladder = new Ladder(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(LADDER.formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query((RowCallbackHandler) row -> add(ladder, row));
        if (ladder.rungs().isEmpty()) {
            throw new NotFound(id);
        }
        return ladder;
    }

    private static void add(Ladder ladder, ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) {
            ladder.rungs()
                    .add(new Ladder.Rung(
                            Utc.moment(row, "at"),
                            row.getString("title"),
                            row.getString("text"),
                            row.getString("person")));
            return;
        }
        ladder.planned()
                .add(new Ladder.PlannedVisit(
                        row.getLong("id"),
                        VisitKind.valueOf(kind),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("text")));
    }
}

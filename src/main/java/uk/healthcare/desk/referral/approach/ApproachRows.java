package uk.healthcare.desk.referral.approach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.ReferralState;

/** Reads what a partner sees of an approach: two statements. */
@Component
class ApproachRows {

    private static final String APPROACH = """
            select e.reference, p.name, r.state, r.answer_due_at, r.answered_at, r.decline_reason,
                   coalesce(r.brief, (select m.text from referral_move m where m.referral_id = r.id and m.to_state = 'APPROACHED'
                       and m.from_state <> 'APPROACHED' order by m.at desc, m.id desc limit 1)) brief
              from referral r join enquiry e on e.id = r.enquiry_id join partner p on p.id = r.partner_id
             where r.id = :referral""";

    /** Only what the partner wrote here itself: what our people wrote down of a talk was not meant for it. */
    private static final String ASKED = """
            select at, text from referral_move where referral_id = :referral and from_state = to_state and staff_id is null
             order by at, id""";

    private final JdbcClient jdbc;

    ApproachRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is none */
    ApproachPage of(ReferralId referral, boolean mayHandOn) {
        var asked = asked(referral);
        return jdbc.sql(APPROACH)
                .param("referral", referral.value())
                .query((row, number) -> page(row, asked, mayHandOn))
                .optional()
                .orElseThrow(() -> new NotFound(referral));
    }

    /** What the partner was told. */
    String brief(ReferralId referral) {
        return of(referral, false).brief();
    }

    List<ApproachPage.Asked> asked(ReferralId referral) {
        return jdbc.sql(ASKED)
                .param("referral", referral.value())
                .query((row, number) -> new ApproachPage.Asked(Utc.moment(row, "at"), row.getString("text")))
                .list();
    }

    private static ApproachPage page(ResultSet row, List<ApproachPage.Asked> asked, boolean mayHandOn)
            throws SQLException {
        var declined = row.getString("decline_reason");
        return new ApproachPage(
                row.getString("reference"),
                row.getString("name"),
                ReferralState.valueOf(row.getString("state")),
                Utc.momentOrNull(row, "answer_due_at"),
                Objects.requireNonNullElse(row.getString("brief"), "")
                        .replace(FilledText.LINK, "")
                        .strip(),
                Utc.momentOrNull(row, "answered_at"),
                declined == null ? null : DeclineReason.valueOf(declined),
                asked,
                mayHandOn);
    }
}

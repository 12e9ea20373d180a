package uk.healthcare.desk.referral.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.referral.ReferralState;

/** Counts a scorecard from the referrals, in two statements. Whoever asks has checked who may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScorecardFigures {

    private static final String COUNTS = """
            select 'ANSWERS' fact, approached_at >= :since recent, answer_days days,
                   answered_at is not null and decline_reason is null accepted, null state, count(*) number
              from referral
             where partner_id = :partner and approached_at >= :before and (answered_at is not null or answer_due_at < :now)
             group by recent, days, accepted
             union all
            select 'INTRODUCED', introduced_at >= :since recent, null, false, state, count(*)
              from referral where partner_id = :partner and introduced_at >= :before group by recent, state""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ScorecardFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such partner */
    public Scorecard of(PartnerId partner) {
        var now = clock.instant();
        var name = jdbc.sql("select name from partner where id = :partner")
                .param("partner", partner.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(partner));
        var lastYear = new Count();
        var yearBefore = new Count();
        counted(partner, now, row -> (row.getBoolean("recent") ? lastYear : yearBefore).take(row));
        return new Scorecard(partner, name, London.dateOf(now), lastYear.figures(), yearBefore.figures());
    }

    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    private void counted(PartnerId partner, Instant now, Row each) {
        jdbc.sql(COUNTS)
                .param("partner", partner.value())
                .param("since", Utc.column(now.minus(Scorecard.YEAR)))
                .param("before", Utc.column(now.minus(Scorecard.YEAR.multipliedBy(2))))
                .param("now", Utc.column(now))
                .query(row -> {
                    each.take(row);
                });
    }

    private static final class Count {

        private final AnswerTimes answers = new AnswerTimes();
        private int accepted;
        private int introduced;
        private int agreed;
        private int ended;

        void take(ResultSet row) throws SQLException {
            var number = row.getInt("number");
            if (row.getString("fact").equals("ANSWERS")) {
                answers.add(row.getObject("days", Integer.class), number);
                accepted += row.getBoolean("accepted") ? number : 0;
                return;
            }
            var state = ReferralState.valueOf(row.getString("state"));
            introduced += number;
            agreed += state == ReferralState.AGREED ? number : 0;
            ended += state.isOut() ? number : 0;
        }

        Scorecard.Figures figures() {
            return new Scorecard.Figures(
                    answers.asked(), answers.answered(), accepted, answers.median(), introduced, agreed, ended);
        }
    }
}

package uk.healthcare.desk.referral.approach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;

/** The partners whose answer is awaited, as far as reminding them needs to know. */
@Component
class AwaitedPartners {

    /** A partner that asked something waits for the enquirer: its time begins when the hold has ended. */
    private static final String ROWS = """
            select r.id, r.enquiry_id, r.answer_due_at, r.asked_at, r.asked_since,
                   (select coalesce(max(c.step), 0) from partner_chase c
                     where c.referral_id = r.id and c.asked_at = r.asked_since) step
              from (select r.id, r.enquiry_id, r.answer_due_at, r.approached_at asked_at,
                     greatest(r.approached_at, coalesce((select max(h.released_at) from enquiry_hold h
                       where h.enquiry_id = r.enquiry_id and h.kind = 'AWAITING_ENQUIRER'
                         and exists (select 1 from referral_move m where m.referral_id = r.id
                           and m.from_state = m.to_state and m.at >= r.approached_at and m.at <= h.released_at)),
                       r.approached_at)) asked_since
                    from referral r join enquiry e on e.id = r.enquiry_id
                   where r.state = 'APPROACHED' and e.stage <> 'CLOSED' and %s
                     and not (coalesce(e.hold_kind, '') = 'AWAITING_ENQUIRER' and exists (select 1 from referral_move m
                       where m.referral_id = r.id and m.from_state = m.to_state and m.at >= r.approached_at))) r""";

    private final JdbcClient jdbc;

    AwaitedPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param since when its time began
     * @param answerDue the day it was told
     * @param step how many reminders are behind it
     */
    record Row(ReferralId referral, EnquiryId enquiry, Instant since, Instant answerDue, int step) {}

    /** Those asked up to that moment. */
    List<Row> askedUntil(Instant latest) {
        return jdbc.sql(ROWS.formatted("r.approached_at <= :latest") + " order by r.id")
                .param("latest", Utc.column(latest))
                .query(AwaitedPartners::row)
                .list();
    }

    /** Nothing when its answer is not awaited now. */
    Optional<Row> of(ReferralId referral) {
        return jdbc.sql(ROWS.formatted("r.id = :referral"))
                .param("referral", referral.value())
                .query(AwaitedPartners::row)
                .optional();
    }

    /** Takes that reminder for this node; false when another has it. */
    boolean take(Row row, int step, Instant now) {
        return jdbc.sql("""
                                insert ignore into partner_chase (referral_id, asked_at, step, at)
                                values (:referral, :since, :step, :now)""")
                        .param("referral", row.referral().value())
                        .param("since", Utc.column(row.since()))
                        .param("step", step)
                        .param("now", Utc.column(now))
                        .update()
                == 1;
    }

    /** Whether a letter to it came back: another to the same address would, too. */
    boolean cameBack(ReferralId referral) {
        return jdbc.sql("""
                        select exists (select 1 from outgoing_message
                          where referral_id = :referral and bounced_at is not null)""")
                .param("referral", referral.value())
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ReferralId(row.getLong("id")),
                new EnquiryId(row.getLong("enquiry_id")),
                Utc.moment(row, "asked_since"),
                Utc.moment(row, "answer_due_at"),
                row.getInt("step"));
    }
}

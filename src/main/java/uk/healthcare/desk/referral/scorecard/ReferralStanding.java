package uk.healthcare.desk.referral.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.partner.OpenReferrals;
import uk.healthcare.desk.referral.ReferralState;

/** Tells matching and the directory what is under way with each partner, and how it went in the last year. */
@Component
class ReferralStanding implements Standing.Source, OpenReferrals {

    private static final String OPEN =
            "select partner_id, count(*) open from referral where state in (:occupying) group by partner_id";

    /**
     * A referral whose answer is not due yet says nothing about its partner. Answers are counted as {@link
     * ScorecardFigures} counts them.
     */
    private static final String ALL = """
            select 'OPEN' fact, partner_id, count(*) number, null days, null state, null reason, null last
              from referral where state in (:occupying) group by partner_id
             union all
            select 'HERE', partner_id, 0, null, state, coalesce(reason, decline_reason), null
              from referral where enquiry_id = :enquiry
             union all
            select 'ANSWERS', partner_id, count(*), answer_days, null, null, null
              from referral where approached_at >= :since and (answered_at is not null or answer_due_at < :now)
             group by partner_id, answer_days
             union all
            select 'CHOICES', partner_id, sum(amount), null, null, null, max(at)
              from exposure where event = 'SHORTLISTED' and at >= :since group by partner_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralStanding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<PartnerId, Integer> openByPartner() {
        var open = new HashMap<PartnerId, Integer>();
        jdbc.sql(OPEN).param("occupying", occupying()).query(row -> {
            open.put(new PartnerId(row.getLong("partner_id")), row.getInt("open"));
        });
        return open;
    }

    @Override
    public Standing of(EnquiryId enquiry) {
        var gathered = new Gathered();
        var now = clock.instant();
        jdbc.sql(ALL)
                .param("occupying", occupying())
                .param("enquiry", enquiry.value())
                .param("since", Utc.column(now.minus(Scorecard.YEAR)))
                .param("now", Utc.column(now))
                .query(gathered::take);
        return new Standing(gathered.open, gathered.here, gathered.answers(), gathered.choices);
    }

    private static final class Gathered {

        private final Map<PartnerId, Integer> open = new HashMap<>();
        private final Map<PartnerId, Standing.Here> here = new HashMap<>();
        private final Map<PartnerId, AnswerTimes> answers = new HashMap<>();
        private final Map<PartnerId, Standing.Choices> choices = new HashMap<>();

        void take(ResultSet row) throws SQLException {
            var partner = new PartnerId(row.getLong("partner_id"));
            var number = row.getInt("number");
            switch (row.getString("fact")) {
                case "OPEN" -> open.put(partner, number);
                case "HERE" ->
                    here.put(
                            partner,
                            ReferralStanding.here(
                                    ReferralState.valueOf(row.getString("state")), row.getString("reason")));
                case "ANSWERS" ->
                    answers.computeIfAbsent(partner, each -> new AnswerTimes())
                            .add(row.getObject("days", Integer.class), number);
                default -> {
                    if (number > 0) {
                        choices.put(partner, new Standing.Choices(number, last(row)));
                    }
                }
            }
        }

        Map<PartnerId, Standing.Answers> answers() {
            return answers.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> new Standing.Answers(
                                    each.getValue().asked(),
                                    each.getValue().answered(),
                                    each.getValue().median())));
        }

        private static Instant last(ResultSet row) throws SQLException {
            return Utc.moment(row, "last");
        }
    }

    private static Standing.Here here(ReferralState state, @Nullable String reason) {
        var told = reason == null || reason.isBlank() ? "." : ": " + reason;
        return switch (state) {
            case DECLINED -> new Standing.Here(true, "Declined this enquiry" + told);
            case ENDED -> new Standing.Here(true, "Taken out of this enquiry" + told);
            default -> new Standing.Here(false, "On the shortlist of this enquiry.");
        };
    }

    private static List<String> occupying() {
        return EnumSet.allOf(ReferralState.class).stream()
                .filter(ReferralState::occupiesPartner)
                .map(Enum::name)
                .toList();
    }
}

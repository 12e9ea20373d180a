package uk.healthcare.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.fairness.ShareLimit;
import uk.healthcare.desk.matching.fairness.ShareLimitService;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.staff.Permission;

/**
 * Who was suggested, chosen and asked, beside who could have been: from the ledger of exposure and the record of
 * eligibility. Duplicates and spam never count.
 */
@Service
public class FairnessService {

    private static final int MOST_CASES = 200;

    private static final String COUNTED = "(e.outcome is null or e.outcome not in ('DUPLICATE', 'SPAM'))";

    private static final String PARTNERS =
            "select id, name, kind, nation, region from partner order by folded_name, id";

    private static final String ELIGIBLE = """
            select l.partner_id, count(*) eligible from eligibility l join enquiry e on e.id = l.enquiry_id
             where l.at >= :start and l.at < :end and %s group by l.partner_id""".formatted(COUNTED);

    private static final String EVENTS = """
            select x.partner_id, x.event, sum(x.amount) amount from exposure x join enquiry e on e.id = x.enquiry_id
             where x.at >= :start and x.at < :end and %s group by x.partner_id, x.event""".formatted(COUNTED);

    /** Approaches of the period, by enquiry and partner, where at least so many could have done it. */
    private static final String CHOICE = """
            with asked as (
              select x.enquiry_id, x.partner_id, sum(x.amount) n, m.eligible
                from exposure x
                join matched_need m on m.enquiry_id = x.enquiry_id and m.eligible >= :choice
                join enquiry e on e.id = x.enquiry_id
               where x.event = 'APPROACHED' and x.at >= :start and x.at < :end and %s
               group by x.enquiry_id, x.partner_id having n > 0),
            totals as (select enquiry_id, sum(n) n, max(eligible) eligible from asked group by enquiry_id)
            select l.partner_id, sum(totals.n) choice, sum(coalesce(own.n, 0)) own, sum(totals.n / totals.eligible) even
              from totals
              join eligibility l on l.enquiry_id = totals.enquiry_id
              left join asked own on own.enquiry_id = l.enquiry_id and own.partner_id = l.partner_id
             group by l.partner_id""".formatted(COUNTED);

    private static final String NEEDS = """
            select count(*) enquiries, coalesce(sum(m.hindsight), 0) hindsight, coalesce(sum(m.eligible = 0), 0) unsuited
              from matched_need m join enquiry e on e.id = m.enquiry_id
             where m.at >= :start and m.at < :end and %s""".formatted(COUNTED);

    private static final String CASES = """
            select e.id, e.reference, e.summary, l.at, l.place, m.eligible, m.hindsight, r.state,
                   (select count(distinct x.partner_id) from exposure x
                     where x.enquiry_id = e.id and x.event = 'APPROACHED') asked
              from eligibility l
              join matched_need m on m.enquiry_id = l.enquiry_id
              join enquiry e on e.id = l.enquiry_id
              left join referral r on r.enquiry_id = l.enquiry_id and r.partner_id = l.partner_id
             where l.partner_id = :partner and l.at >= :start and l.at < :end and %s
             order by l.at desc, e.id desc limit :most""".formatted(COUNTED);

    private final JdbcClient jdbc;
    private final ShareLimitService limits;
    private final Clock clock;

    FairnessService(JdbcClient jdbc, ShareLimitService limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One enquiry that a partner could have been chosen for.
     *
     * @param place in the order of suggestions
     * @param eligible how many could have done it
     * @param hindsight reckoned later, with a later directory
     * @param state of the partner's referral; null: it was not chosen
     * @param asked partners approached
     */
    public record EligibleCase(
            EnquiryId enquiry,
            String reference,
            String summary,
            Instant at,
            int place,
            int eligible,
            boolean hindsight,
            @Nullable String state,
            int asked) {}

    /** All figures of the page and of the month's report, in six statements whatever the numbers. */
    @PreAuthorize(Permission.SEE_FAIRNESS)
    @Transactional(readOnly = true)
    public FairnessFigures figures(FairnessFilter filter) {
        var days = Map.<String, Object>of(
                "start", Utc.column(filter.period().start()),
                "end", Utc.column(filter.period().end()),
                "choice", ShareLimit.CHOICE);
        var eligible = eligible(days);
        var events = events(days);
        var shares = shares(days);
        var partners =
                jdbc.sql(PARTNERS).query((row, number) -> exposure(row, eligible, events, shares)).list().stream()
                        .filter(PartnerExposure::isSeen)
                        .filter(filter::admits)
                        .sorted(Comparator.comparingLong((PartnerExposure one) -> one.count(ExposureEvent.APPROACHED))
                                .reversed())
                        .toList();
        var limit = limits.limit();
        return jdbc.sql(NEEDS)
                .params(days)
                .query((row, number) -> new FairnessFigures(
                        filter,
                        clock.instant(),
                        limit,
                        partners,
                        row.getLong("enquiries"),
                        row.getLong("hindsight"),
                        row.getLong("unsuited")))
                .single();
    }

    /** The newest enquiries of a period that a partner could have been chosen for, at most 200. */
    @PreAuthorize(Permission.SEE_FAIRNESS)
    @Transactional(readOnly = true)
    public List<EligibleCase> cases(PartnerId partner, Period period) {
        return jdbc.sql(CASES)
                .param("partner", partner.value())
                .param("start", Utc.column(period.start()))
                .param("end", Utc.column(period.end()))
                .param("most", MOST_CASES)
                .query((row, number) -> new EligibleCase(
                        new EnquiryId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        Utc.moment(row, "at"),
                        row.getInt("place"),
                        row.getInt("eligible"),
                        row.getBoolean("hindsight"),
                        row.getString("state"),
                        row.getInt("asked")))
                .list();
    }

    private Map<Long, Long> eligible(Map<String, Object> days) {
        var counts = new HashMap<Long, Long>();
        jdbc.sql(ELIGIBLE).params(days).query(row -> {
            counts.put(row.getLong("partner_id"), row.getLong("eligible"));
        });
        return counts;
    }

    private Map<Long, Map<ExposureEvent, Long>> events(Map<String, Object> days) {
        var counts = new HashMap<Long, Map<ExposureEvent, Long>>();
        jdbc.sql(EVENTS).params(days).query(row -> {
            counts.computeIfAbsent(row.getLong("partner_id"), key -> new EnumMap<>(ExposureEvent.class))
                    .put(ExposureEvent.valueOf(row.getString("event")), row.getLong("amount"));
        });
        return counts;
    }

    private record Share(long choice, long own, double even) {

        private static final Share NONE = new Share(0, 0, 0);
    }

    private Map<Long, Share> shares(Map<String, Object> days) {
        var shares = new HashMap<Long, Share>();
        jdbc.sql(CHOICE).params(days).query(row -> {
            shares.put(
                    row.getLong("partner_id"),
                    new Share(row.getLong("choice"), row.getLong("own"), row.getDouble("even")));
        });
        return shares;
    }

    private static PartnerExposure exposure(
            ResultSet row,
            Map<Long, Long> eligible,
            Map<Long, Map<ExposureEvent, Long>> events,
            Map<Long, Share> shares)
            throws SQLException {
        var id = row.getLong("id");
        var share = shares.getOrDefault(id, Share.NONE);
        var nation = row.getString("nation");
        var region = row.getString("region");
        return new PartnerExposure(
                new PartnerId(id),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                nation == null ? null : Nation.valueOf(nation),
                region == null ? null : EnglishRegion.valueOf(region),
                eligible.getOrDefault(id, 0L),
                events.getOrDefault(id, Map.of()),
                share.choice,
                share.own,
                share.even);
    }
}

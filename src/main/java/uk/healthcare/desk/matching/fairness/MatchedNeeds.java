package uk.healthcare.desk.matching.fairness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.matching.Coverage;
import uk.healthcare.desk.matching.Need;

/** Reads what enquiries in matching ask for, and keeps who could have done it. */
@Component
class MatchedNeeds {

    private static final String NEEDS = """
            select e.id, e.market_code, coalesce(m.at, c.at) at, coalesce(m.need, '') known,
                   coalesce(m.hindsight, false) hindsight,
                   (select group_concat(a.area_code) from enquiry_service_area a where a.enquiry_id = e.id) areas,
                   (select group_concat(m.model_code) from enquiry_engagement_model m where m.enquiry_id = e.id) models,
                   (select group_concat(s.setting) from enquiry_care_setting s where s.enquiry_id = e.id) settings
              from enquiry e
              join (select enquiry_id, min(started_at) at from clock_run
                     where kind = 'FIRST_APPROACH' and enquiry_id in (:ids) group by enquiry_id) c on c.enquiry_id = e.id
              left join matched_need m on m.enquiry_id = e.id
             where e.id in (:ids)""";

    /** Came to matching since that moment and were not reckoned yet. */
    private static final String NEW = """
            select distinct c.enquiry_id from clock_run c left join matched_need m on m.enquiry_id = c.enquiry_id
             where c.kind = 'FIRST_APPROACH' and c.started_at >= :since and m.enquiry_id is null limit :most""";

    /** In matching and changed since they were reckoned. */
    private static final String CHANGED = """
            select e.id from enquiry e join matched_need m on m.enquiry_id = e.id
             where e.stage = 'MATCHING' and e.updated_at > m.recorded_at limit :most""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    MatchedNeeds(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param known what it asked when it was reckoned last; empty: never
     * @param hindsight whether it was first reckoned long after it came to matching
     */
    record Asking(EnquiryId enquiry, Need need, Instant at, String known, boolean hindsight) {

        /** A fingerprint of what is asked. */
        String codes() {
            return fingerprint(String.join(
                    "|",
                    String.valueOf(need.market()),
                    joined(need.areas()),
                    joined(need.models()),
                    joined(need.settings())));
        }

        private static String fingerprint(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String joined(Set<String> codes) {
            return String.join(",", new TreeSet<>(codes));
        }
    }

    record Able(EnquiryId enquiry, Instant at, long partner, int place, boolean suggested) {

        private String key() {
            return enquiry + "/" + partner;
        }
    }

    record Wanted(EnquiryId enquiry, Instant at, String area, String model, Coverage.Found found) {}

    List<Long> fresh(Instant since, int most) {
        return jdbc.sql(NEW)
                .param("since", Utc.column(since))
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> changed(int most) {
        return jdbc.sql(CHANGED)
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Asking> asking(Collection<Long> ids) {
        return jdbc.sql(NEEDS).param("ids", ids).query(MatchedNeeds::asking).list();
    }

    /** Locks the rows until the transaction ends, so that of two nodes the second sees what the first has done. */
    void lock(List<Asking> askings, Instant now, Instant timely) {
        each(
                """
                insert ignore into matched_need (enquiry_id, at, recorded_at, need, eligible, hindsight)
                values (:enquiry, :at, :now, '', 0, :hindsight)""",
                askings,
                one -> Map.of(
                        "enquiry", one.enquiry.value(),
                        "at", Utc.column(one.at),
                        "now", Utc.column(now),
                        "hindsight", one.at.isBefore(timely)));
        jdbc.sql("select enquiry_id from matched_need where enquiry_id in (:ids) order by enquiry_id for update")
                .param("ids", askings.stream().map(one -> one.enquiry.value()).toList())
                .query(Long.class)
                .list();
    }

    void reckoned(List<Asking> askings, Map<EnquiryId, Integer> eligible, Instant now) {
        each(
                "update matched_need set need = :need, eligible = :eligible, recorded_at = :now where enquiry_id = :enquiry",
                askings,
                one -> Map.of(
                        "enquiry", one.enquiry.value(),
                        "need", one.codes(),
                        "eligible", eligible.getOrDefault(one.enquiry, 0),
                        "now", Utc.column(now)));
    }

    void seen(List<Asking> askings, Instant now) {
        each(
                "update matched_need set recorded_at = :now where enquiry_id = :enquiry",
                askings,
                one -> Map.of("enquiry", one.enquiry.value(), "now", Utc.column(now)));
    }

    /** Once eligible is eligible: who was passed over before the need changed was passed over. */
    void able(List<Able> able) {
        each(
                """
                insert into eligibility (enquiry_id, partner_id, at, place, suggested)
                values (:enquiry, :partner, :at, :place, false)
                on duplicate key update place = least(place, values(place))""",
                able,
                one -> Map.of(
                        "enquiry",
                        one.enquiry.value(),
                        "partner",
                        one.partner,
                        "at",
                        Utc.column(one.at),
                        "place",
                        one.place));
    }

    /** A partner that is suggested for the first time. @param at when the enquiry came to matching */
    record Suggested(EnquiryId enquiry, PartnerId partner, Instant at) {}

    /** Marks those that are among the first and were not before, and says which. */
    List<Suggested> suggested(List<Asking> askings, List<Able> able) {
        var first = able.stream().filter(Able::suggested).collect(Collectors.toMap(Able::key, one -> one));
        var added = jdbc
                .sql("select enquiry_id, partner_id, at from eligibility where not suggested and enquiry_id in (:ids)")
                .param("ids", askings.stream().map(one -> one.enquiry.value()).toList())
                .query((row, number) -> new Suggested(
                        new EnquiryId(row.getLong("enquiry_id")),
                        new PartnerId(row.getLong("partner_id")),
                        Utc.moment(row, "at")))
                .list()
                .stream()
                .filter(one -> first.containsKey(one.enquiry + "/" + one.partner))
                .toList();
        each(
                "update eligibility set suggested = true where enquiry_id = :enquiry and partner_id = :partner",
                added,
                one -> Map.of("enquiry", one.enquiry.value(), "partner", one.partner.value()));
        return added;
    }

    void wanted(List<Asking> askings, List<Wanted> wanted) {
        jdbc.sql("delete from demand where enquiry_id in (:ids)")
                .param("ids", askings.stream().map(one -> one.enquiry.value()).toList())
                .update();
        each("""
                insert into demand (enquiry_id, area_code, model_code, at, able, lacking)
                values (:enquiry, :area, :model, :at, :able, :lacking)""", wanted, one -> {
            var values = new HashMap<String, @Nullable Object>();
            values.put("enquiry", one.enquiry.value());
            values.put("area", one.area);
            values.put("model", one.model);
            values.put("at", Utc.column(one.at));
            values.put("able", one.found.able());
            values.put(
                    "lacking",
                    one.found.lacking() == null ? null : one.found.lacking().name());
            return values;
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void each(String sql, List<T> rows, Function<T, Map<String, ?>> parameters) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.stream().map(parameters).toArray(Map[]::new));
        }
    }

    private static Asking asking(ResultSet row, int number) throws SQLException {
        return new Asking(
                new EnquiryId(row.getLong("id")),
                new Need(
                        row.getString("market_code"),
                        codes(row.getString("areas")),
                        codes(row.getString("models")),
                        codes(row.getString("settings"))),
                Utc.moment(row, "at"),
                row.getString("known"),
                row.getBoolean("hindsight"));
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}

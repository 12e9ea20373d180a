package uk.healthcare.desk.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.staff.Permission;

/**
 * Every active partner at once, for matching. The answer is kept while nothing in the directory changes, which one small
 * query finds out; reading it anew is one more, whatever the size of the directory.
 */
@Service
public class PartnerCatalogue {

    private static final String FACTS = """
            select p.partner_id, p.name, p.kind, p.ceased_now, p.capacity, p.paused_until, p.refused, p.languages, f.*
              from (select p.id partner_id, p.name, p.folded_name, p.kind, p.ceased_now, p.capacity, p.paused_until,
                     (select group_concat(m.market_code) from partner_refused_market m where m.partner_id = p.id) refused,
                     (select group_concat(l.language) from partner_language l where l.partner_id = p.id) languages
                    from partner p where p.active) p
              left join (
                select 'OFFER' fact, o.id, o.partner_id of_partner, o.area_code, o.evidence, o.section, o.model_code,
                       o.setting, o.inferred, null market_code, null client, null year_from, null year_to, null description
                  from offer o
                union all
                select 'TRACK', t.id, t.partner_id, t.area_code, t.evidence, t.section, null, null, null, t.market_code,
                       t.client, t.year_from, t.year_to, t.description
                  from track_record t) f on f.of_partner = p.partner_id
             order by p.folded_name, p.partner_id, f.inferred, f.year_from desc, f.id""";

    /**
     * Changes with every change of what {@link #FACTS} reads, since each edit of a partner raises its version. Read from
     * indexes alone; parts that were written past the aggregate, as tests do, are seen by their numbers.
     */
    private static final String STAMP = """
            select concat_ws(' ', count(*), sum(p.active), sum(p.version), max(p.updated_at),
                     (select max(o.id) from offer o), (select max(t.id) from track_record t))
              from partner p""";

    /** All that was read under one stamp. */
    private record Kept(String stamp, List<PartnerProfile> partners) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Kept kept;

    PartnerCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All active partners by name, those without an offer too; the same list as long as nothing has changed. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public List<PartnerProfile> active() {
        var stamp = jdbc.sql(STAMP).query(String.class).single();
        var now = kept;
        if (now == null || !now.stamp.equals(stamp)) {
            now = new Kept(stamp, read());
            kept = now;
        }
        return now.partners;
    }

    private List<PartnerProfile> read() {
        var bare = new LinkedHashMap<Long, PartnerProfile>();
        var offers = new HashMap<Long, List<OfferFact>>();
        var trackRecords = new HashMap<Long, List<TrackFact>>();
        jdbc.sql(FACTS).query(row -> {
            var id = row.getLong("partner_id");
            if (!bare.containsKey(id)) {
                bare.put(id, profile(row));
            }
            var fact = row.getString("fact");
            if ("OFFER".equals(fact)) {
                offers.computeIfAbsent(id, key -> new ArrayList<>()).add(offer(row, row.getRow()));
            } else if ("TRACK".equals(fact)) {
                trackRecords.computeIfAbsent(id, key -> new ArrayList<>()).add(track(row, row.getRow()));
            }
        });
        return bare.entrySet().stream()
                .map(one -> one.getValue()
                        .with(
                                offers.getOrDefault(one.getKey(), List.of()),
                                trackRecords.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static PartnerProfile profile(ResultSet row) throws SQLException {
        return new PartnerProfile(
                new PartnerId(row.getLong("partner_id")),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("ceased_now"),
                row.getInt("capacity"),
                row.getObject("paused_until", LocalDate.class),
                codes(row.getString("refused")),
                List.of(),
                List.of(),
                codes(row.getString("languages")));
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }

    static OfferFact offer(ResultSet row, int number) throws SQLException {
        return new OfferFact(
                row.getLong("id"),
                row.getString("area_code"),
                row.getString("model_code"),
                row.getString("setting"),
                row.getString("evidence"),
                row.getString("section"),
                row.getBoolean("inferred"));
    }

    static TrackFact track(ResultSet row, int number) throws SQLException {
        return new TrackFact(
                row.getLong("id"),
                row.getString("market_code"),
                row.getString("area_code"),
                row.getString("client"),
                row.getObject("year_from", Integer.class),
                row.getObject("year_to", Integer.class),
                row.getString("description"),
                row.getString("evidence"),
                row.getString("section"));
    }
}

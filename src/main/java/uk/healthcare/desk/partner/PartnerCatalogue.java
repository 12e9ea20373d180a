package uk.healthcare.desk.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.staff.Permission;

/** Every active partner at once, for matching: three queries whatever the size of the directory. */
@Service
public class PartnerCatalogue {

    private static final String PARTNERS = """
            select p.id, p.name, p.kind, p.ceased_now, p.capacity, p.paused_until,
                   (select group_concat(m.market_code) from partner_refused_market m where m.partner_id = p.id) refused,
                   (select group_concat(l.language) from partner_language l where l.partner_id = p.id) languages
              from partner p where p.active order by p.folded_name, p.id""";
    private static final String OFFERS = """
            select o.* from offer o join partner p on p.id = o.partner_id
             where p.active order by o.partner_id, o.inferred, o.id""";
    private static final String TRACK_RECORDS = """
            select t.* from track_record t join partner p on p.id = t.partner_id
             where p.active order by t.partner_id, t.year_from desc, t.id""";

    private final JdbcClient jdbc;

    PartnerCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All active partners by name, those without an offer too. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public List<PartnerProfile> active() {
        var offers = byPartner(OFFERS, PartnerCatalogue::offer);
        var trackRecords = byPartner(TRACK_RECORDS, PartnerCatalogue::track);
        return jdbc.sql(PARTNERS)
                .query((row, number) -> {
                    var id = row.getLong("id");
                    return new PartnerProfile(
                            new PartnerId(id),
                            row.getString("name"),
                            PartnerKind.valueOf(row.getString("kind")),
                            row.getString("ceased_now"),
                            row.getInt("capacity"),
                            row.getObject("paused_until", LocalDate.class),
                            codes(row.getString("refused")),
                            offers.getOrDefault(id, List.of()),
                            trackRecords.getOrDefault(id, List.of()),
                            codes(row.getString("languages")));
                })
                .list();
    }

    private <T> Map<Long, List<T>> byPartner(String sql, RowMapper<T> mapper) {
        record Owned<T>(long partner, T fact) {}
        return jdbc
                .sql(sql)
                .query((row, number) -> new Owned<>(row.getLong("partner_id"), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Owned::partner, mapping(Owned::fact, toList())));
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

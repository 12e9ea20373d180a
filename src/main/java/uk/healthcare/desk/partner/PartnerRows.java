package uk.healthcare.desk.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;

/** What the queries of the directory find, made into what its screens show. */
final class PartnerRows {

    /** What one row of a part says, without its number. */
    interface Content<T> {
        T of(ResultSet row) throws SQLException;
    }

    private PartnerRows() {}

    static PartnerRow row(ResultSet row, Map<PartnerId, Integer> open) throws SQLException {
        var id = new PartnerId(row.getLong("id"));
        return new PartnerRow(
                id,
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("town"),
                nation(row),
                row.getString("ceased_now"),
                row.getBoolean("demonstration"),
                List.copyOf(codes(row.getString("areas"))),
                row.getInt("markets"),
                load(row, open.getOrDefault(id, 0)));
    }

    static PartnerSheet sheet(
            ResultSet row,
            int open,
            List<PartnerSheet.Part<OfferTerms>> offers,
            List<PartnerSheet.Part<TrackWork>> trackRecord,
            List<PartnerSheet.Part<ContactDetails>> contacts)
            throws SQLException {
        return new PartnerSheet(
                new PartnerId(row.getLong("id")),
                row.getBoolean("active"),
                row.getBoolean("demonstration"),
                Utc.moment(row, "updated_at"),
                details(row),
                load(row, open),
                codes(row.getString("refused")),
                codes(row.getString("withheld")).stream().map(Long::valueOf).collect(Collectors.toSet()),
                offers,
                trackRecord,
                contacts);
    }

    private static PartnerDetails details(ResultSet row) throws SQLException {
        return new PartnerDetails(
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("ods_code"),
                row.getString("town"),
                nation(row),
                word(EnglishRegion.class, row.getString("region")),
                row.getString("about"),
                row.getString("website"),
                row.getString("ceased_now"),
                codes(row.getString("languages")));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Nation nation(ResultSet row) throws SQLException {
        var nation = row.getString("nation");
        return nation == null ? null : Nation.valueOf(nation);
    }

    private static PartnerRow.Load load(ResultSet row, int open) throws SQLException {
        return new PartnerRow.Load(open, row.getInt("capacity"), row.getObject("paused_until", LocalDate.class));
    }

    static OfferTerms offer(ResultSet row) throws SQLException {
        return new OfferTerms(
                row.getString("area_code"),
                row.getString("model_code"),
                row.getString("setting"),
                word(Maturity.class, row.getString("maturity")),
                row.getString("evidence"),
                row.getString("section"),
                row.getBoolean("inferred"));
    }

    static TrackWork work(ResultSet row) throws SQLException {
        return new TrackWork(
                row.getString("market_code"),
                row.getString("area_code"),
                row.getString("client"),
                row.getObject("year_from", Integer.class),
                row.getObject("year_to", Integer.class),
                row.getString("description"),
                row.getString("evidence"),
                row.getString("link"),
                document(row),
                row.getObject("shared_until", LocalDate.class),
                row.getString("section"));
    }

    private static @Nullable EvidenceDocument document(ResultSet row) throws SQLException {
        var id = row.getObject("document_id", Long.class);
        return id == null
                ? null
                : new EvidenceDocument(id, row.getString("document_name"), row.getLong("document_size"));
    }

    static ContactDetails contact(ResultSet row) throws SQLException {
        return new ContactDetails(
                row.getString("name"),
                word(ContactRole.class, row.getString("role")),
                row.getString("job_title"),
                row.getString("email"),
                row.getString("phone"));
    }

    /** In the order given, each once. */
    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : new LinkedHashSet<>(List.of(joined.split(",")));
    }
}

package uk.healthcare.desk.partner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Permission;

/** The directory as people read it: pages of partners by name, the few that a search names, and one in full. */
@Service
public class PartnerDirectory {

    private static final String ROWS = """
            select p.id, p.name, p.kind, p.town, p.nation, p.ceased_now, p.demonstration, p.capacity, p.paused_until,
                   (select group_concat(a.area_code order by a.inferred, a.id) from offer a where a.partner_id = p.id) areas,
                   (select count(distinct t.market_code) from track_record t where t.partner_id = p.id) markets
              from partner p
             where %1$s
             order by %2$s
             limit %3$d""";
    private static final String COUNT = "select count(*) from (select 1 from partner p where %s limit %d) found";
    private static final String PARTNER = """
            select p.*,
                   (select group_concat(m.market_code) from partner_refused_market m where m.partner_id = p.id) refused,
                   (select group_concat(l.language) from partner_language l where l.partner_id = p.id) languages,
                   (select group_concat(d.id) from track_record t join partner_document d on d.id = t.document_id
                      join stored_file f on f.id = d.file_id and f.scan = 'INFECTED' where t.partner_id = p.id) withheld
              from partner p where p.id = :id""";
    private static final String OFFERS = "select * from offer where partner_id = :id order by inferred, id";
    private static final String TRACK_RECORDS =
            "select * from track_record where partner_id = :id order by coalesce(year_from, 0) desc, id";
    private static final String CONTACTS =
            "select * from partner_contact where partner_id = :id order by role is null, field(role, 'FIRST_CONTACT', 'CLINICAL', 'COMMERCIAL', 'CONTRACTS', 'COMMUNICATIONS'), name, id";

    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final ObjectProvider<OpenReferrals> referrals;
    private final Clock clock;

    PartnerDirectory(JdbcClient jdbc, ReferenceData reference, ObjectProvider<OpenReferrals> referrals, Clock clock) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** A page of {@link PartnerList#PAGE} by name. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public PartnerList list(PartnerFilter filter, PartnerCursor cursor) {
        var open = openByPartner();
        var criteria = PartnerCriteria.of(filter, reference, London.dateOf(clock.instant()), open);
        int count = jdbc.sql(COUNT.formatted(criteria.sql(), PartnerList.COUNT_LIMIT))
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
        criteria.beyond(cursor);
        var order = cursor.backwards() ? "p.folded_name desc, p.id desc" : "p.folded_name, p.id";
        return PartnerList.of(rows(criteria, order, PartnerList.PAGE + 1, open), cursor, count);
    }

    /** Active partners whose name has every word of {@code text}, those that begin with it first. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public List<PartnerRow> named(String text, int limit) {
        var folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        var order = "p.folded_name not like :start, p.folded_name, p.id";
        return rows(PartnerCriteria.named(folded), order, limit, openByPartner());
    }

    /** Towns of active partners, by name. */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public List<String> towns() {
        return jdbc.sql("select distinct town from partner where active and town is not null order by town")
                .query((row, number) -> row.getString("town"))
                .list();
    }

    /**
     * One partner, retired ones too.
     *
     * @throws NotFound when there is none
     */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public PartnerSheet sheet(PartnerId id) {
        var offers = part(id, OFFERS, PartnerRows::offer);
        var trackRecord = part(id, TRACK_RECORDS, PartnerRows::work);
        var contacts = part(id, CONTACTS, PartnerRows::contact);
        var open = openByPartner().getOrDefault(id, 0);
        return jdbc.sql(PARTNER)
                .param("id", id.value())
                .query((row, number) -> PartnerRows.sheet(row, open, offers, trackRecord, contacts))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private <T> List<PartnerSheet.Part<T>> part(PartnerId id, String sql, PartnerRows.Content<T> content) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, number) -> new PartnerSheet.Part<>(row.getLong("id"), content.of(row)))
                .list();
    }

    private List<PartnerRow> rows(PartnerCriteria criteria, String order, int limit, Map<PartnerId, Integer> open) {
        return jdbc.sql(ROWS.formatted(criteria.sql(), order, limit))
                .params(criteria.parameters())
                .query((row, number) -> PartnerRows.row(row, open))
                .list();
    }

    private Map<PartnerId, Integer> openByPartner() {
        var known = referrals.getIfAvailable();
        return known == null ? Map.of() : known.openByPartner();
    }
}

package uk.healthcare.desk.referral.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.referral.disclosure.DisclosurePage.Place;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Lists what was told to whom and when, for an enquiry, a partner or a person. */
@Service
public class DisclosureService {

    public static final int PAGE_SIZE = 50;

    /** More than one enquiry or partner will ever have; a file is made in memory. */
    private static final int MOST_IN_FILE = 10_000;

    private static final String ROWS = """
            select d.*, e.reference, p.name partner_name, s.name staff_name
              from disclosure d join enquiry e on e.id = d.enquiry_id left join partner p on p.id = d.partner_id
              left join staff s on s.id = d.staff_id
             where\s""";

    /** To them, or of an enquiry that they made. */
    private static final String OF_PERSON = "\n" + """
             and d.id in (select t.id from disclosure t where t.recipient like :person
               union select t.id from disclosure t join enquiry n on n.id = t.enquiry_id
                 join enquirer q on q.id = n.enquirer_id where q.email like :person or q.folded_name like :folded)""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    DisclosureService(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** The page at that place, or the newest; nothing when nobody is asked for. */
    @PreAuthorize(Permission.READ_DISCLOSURES)
    @Transactional(readOnly = true)
    public DisclosurePage page(DisclosureFilter filter, @Nullable Place place) {
        if (filter.isEmpty()) {
            return new DisclosurePage(List.of(), null, null);
        }
        var newer = place != null && place.towardsNewer();
        var found = rows(filter, place, PAGE_SIZE + 1);
        var more = found.size() > PAGE_SIZE;
        var rows = new ArrayList<>(more ? found.subList(0, PAGE_SIZE) : found);
        if (newer) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new DisclosurePage(List.of(), null, null);
        }
        var hasNewer = newer ? more : place != null;
        var hasOlder = newer || more;
        return new DisclosurePage(
                List.copyOf(rows),
                hasNewer ? new Place(rows.getFirst().id(), true) : null,
                hasOlder ? new Place(rows.getLast().id(), false) : null);
    }

    /** All of them, newest first, for a file. */
    @PreAuthorize(Permission.READ_DISCLOSURES)
    @Transactional(readOnly = true)
    public List<DisclosureRow> all(DisclosureFilter filter) {
        return filter.isEmpty() ? List.of() : rows(filter, null, MOST_IN_FILE);
    }

    private List<DisclosureRow> rows(DisclosureFilter filter, @Nullable Place place, int limit) {
        var visible = visibility.of(current.get());
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder(ROWS).append(visible.sql());
        narrow(sql, parameters, filter);
        var newer = place != null && place.towardsNewer();
        if (place != null) {
            sql.append(" and (d.at, d.id) ")
                    .append(newer ? ">" : "<")
                    .append(" (select c.at, c.id from disclosure c where c.id = :place)");
            parameters.put("place", place.id());
        }
        sql.append(" order by d.at %1$s, d.id %1$s limit %2$d".formatted(newer ? "asc" : "desc", limit));
        return jdbc.sql(sql.toString())
                .params(visible.parameters())
                .params(parameters)
                .query(DisclosureService::row)
                .list();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> parameters, DisclosureFilter filter) {
        if (filter.enquiry() != null) {
            sql.append(" and d.enquiry_id = :enquiry");
            parameters.put("enquiry", filter.enquiry().value());
        }
        if (filter.partner() != null) {
            sql.append(" and d.partner_id = :partner");
            parameters.put("partner", filter.partner().value());
        }
        if (filter.person() != null) {
            sql.append(OF_PERSON);
            parameters.put("person", beginsWith(filter.person().strip()));
            var folded = Folded.of(filter.person());
            parameters.put("folded", folded.isEmpty() ? "" : beginsWith(folded));
        }
    }

    private static String beginsWith(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static DisclosureRow row(ResultSet row, int number) throws SQLException {
        var partner = row.getLong("partner_id");
        return new DisclosureRow(
                row.getLong("id"),
                Utc.moment(row, "at"),
                new EnquiryId(row.getLong("enquiry_id")),
                row.getString("reference"),
                partner == 0 ? null : new PartnerId(partner),
                row.getString("partner_name"),
                DisclosureKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                row.getString("what"),
                row.getString("text"),
                row.getString("staff_name"));
    }
}

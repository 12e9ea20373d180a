package uk.healthcare.desk.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Enquiries of the last two years that may be the same request, each with its reasons. A duplicate that was merged stands
 * under the one it was merged into.
 */
@Service
public class LikenessQuery {

    private static final int SHOWN = 5;

    /** From here on, in percent, two enquiries are worth comparing. */
    private static final int LIKELY = 40;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    LikenessQuery(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** The likeliest first; none that is not at least somewhat likely. {@code self} is never like itself. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<LikelyDuplicate> like(EnquiryFields fields, @Nullable EnquiryId self) {
        var likeness = new Likeness(fields);
        return candidates(likeness, self).stream()
                .map(likeness::to)
                .filter(like -> like.percent() >= LIKELY)
                .sorted(Comparator.comparing(LikelyDuplicate::percent).reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<Likeness.Other> candidates(Likeness likeness, @Nullable EnquiryId self) {
        var scope = visibility.of(current.get());
        return jdbc.sql("""
                        select e.id, e.reference, e.summary, e.stage, e.received_at, e.market_code,
                          o.name, o.folded_name, o.domain, p.email, p.phone
                        from (
                            select id from enquirer where :email <> '' and email = :email
                            union select id from enquirer where :phone <> '' and phone = :phone
                            union select p.id from organisation o join enquirer p on p.organisation_id = o.id
                              where :organisation <> '' and o.folded_name = :organisation
                            union select p.id from organisation o join enquirer p on p.organisation_id = o.id
                              where :domain <> '' and o.domain = :domain
                            limit 200
                          ) who
                          join enquiry e on e.enquirer_id = who.id
                          join enquirer p on p.id = e.enquirer_id
                          left join organisation o on o.id = e.organisation_id
                        where e.received_at > date_sub(utc_timestamp(), interval 2 year) and e.id <> :self
                          and e.duplicate_of_id is null and %s
                        order by e.received_at desc limit 50
                        """.formatted(scope.sql()))
                .param("email", likeness.email)
                .param("phone", likeness.phone)
                .param("organisation", likeness.organisation)
                .param("domain", likeness.domain)
                .param("self", self == null ? 0 : self.value())
                .params(scope.parameters())
                .query(LikenessQuery::other)
                .list();
    }

    private static Likeness.Other other(ResultSet row, int number) throws SQLException {
        return new Likeness.Other(
                new EnquiryId(row.getLong("id")),
                row.getString("reference"),
                row.getString("summary"),
                Stage.valueOf(row.getString("stage")),
                Utc.moment(row, "received_at"),
                row.getString("market_code"),
                row.getString("name"),
                row.getString("folded_name"),
                row.getString("domain"),
                row.getString("email"),
                row.getString("phone"));
    }
}

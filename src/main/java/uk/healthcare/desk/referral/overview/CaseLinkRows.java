package uk.healthcare.desk.referral.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.outside.PersonalLinkRow;

/**
 * Reads the personal links of an enquiry, in one statement; whoever asks has checked who may see the enquiry. One whose
 * letter was never tried, since it waits or was taken back, has no secret and is none yet.
 */
@Component
class CaseLinkRows {

    private static final String LINKS = """
            select l.*, coalesce(f.name, f.address) handed_on_by,
                   (select group_concat(p.name, case a.agreed when true then ' (agreed)' when false then ' (not agreed)'
                       else '' end order by p.folded_name separator ', ')
                      from consent_request_partner a join partner p on p.id = a.partner_id where a.link_id = l.id) partners,
                   (select count(*) > 0 and sum(o.state not in ('FAILED', 'DISCARDED')) = 0
                      from outgoing_message o where o.link_id = l.id) never_sent
              from personal_link l left join personal_link f on f.id = l.forwarded_from
             where l.enquiry_id = :enquiry and l.purpose in ('ANSWER', 'CONSENT')
               and exists (select 1 from personal_link_token t where t.link_id = l.id) order by l.issued_at desc, l.id desc""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CaseLink> of(EnquiryId enquiry) {
        var now = clock.instant();
        return jdbc.sql(LINKS)
                .param("enquiry", enquiry.value())
                .query((row, number) -> link(row, number, now))
                .list();
    }

    private static CaseLink link(ResultSet row, int number, Instant now) throws SQLException {
        var link = PersonalLinkRow.read(row, number);
        return new CaseLink(
                link.id(),
                link.purpose(),
                link.referral(),
                link.holder(),
                row.getString("handed_on_by"),
                link.standing(now),
                link.issuedAt(),
                link.expiresAt(),
                link.openedAt(),
                link.usedAt(),
                link.revokedAt(),
                row.getBoolean("never_sent"),
                row.getString("partners"));
    }
}

package uk.healthcare.desk.referral.overview;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;

/** The partners of an enquiry, and the enquiries of a partner, as screens show them. */
@Service
public class CaseReferralsQuery {

    private static final String ENQUIRY =
            """
            select e.stage, e.due_diligence, p.name enquirer,
                   e.owner_id = :me or exists (select 1 from enquiry_collaborator c
                     where c.enquiry_id = e.id and c.staff_id = :me) on_the_case,
                   a.kind agreed_kind, a.signed_on, a.confirmed_by, a.programme, ap.name agreed_with,
                   (select group_concat(concat(v.financial_year, '=', v.value_gbp)) from agreement_value v
                     where v.agreement_id = a.id) agreed_values, %s, r.*
              from enquiry e left join enquirer p on p.id = e.enquirer_id
                   left join agreement a on a.enquiry_id = e.id left join partner ap on ap.id = a.partner_id %s
                   left join (%s) r on r.enquiry_id = e.id
             where e.id = :enquiry and\s""".formatted(ConfirmationRow.COLUMNS, ConfirmationRow.JOINS, CaseReferralRows.REFERRALS);

    private static final String OF_PARTNER = """
            select r.id, e.id enquiry_id, e.reference, e.summary, m.name market, r.state, r.state_since, r.answer_due_at
              from referral r join enquiry e on e.id = r.enquiry_id left join market m on m.code = e.market_code
             where r.partner_id = :partner and r.state in (:open) and\s""";

    private final JdbcClient jdbc;
    private final CaseReferralRows rows;
    private final CaseLinkRows links;
    private final Visibility visibility;
    private final CurrentStaff current;

    CaseReferralsQuery(
            JdbcClient jdbc, CaseReferralRows rows, CaseLinkRows links, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.links = links;
        this.visibility = visibility;
        this.current = current;
    }

    /** @throws NotFound when there is no such enquiry, or the person may not see it */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public CaseReferrals of(EnquiryId enquiry) {
        var lines = lines(enquiry);
        if (lines.isEmpty()) {
            throw new NotFound(enquiry);
        }
        var head = lines.getFirst().head();
        var person = current.get();
        return new CaseReferrals(
                enquiry,
                head.stage(),
                head.dueDiligence(),
                person.is(Role.MANAGER) || (person.is(Role.PARTNERSHIP_MANAGER) && head.onTheCase()),
                person.is(Role.MANAGER),
                head.enquirer(),
                lines.stream().map(Line::referral).filter(Objects::nonNull).toList(),
                rows.consents(enquiry),
                rows.looks(enquiry),
                links.of(enquiry),
                head.agreement());
    }

    private record Head(
            Stage stage,
            DueDiligenceState dueDiligence,
            @Nullable String enquirer,
            boolean onTheCase,
            CaseReferrals.@Nullable AgreementRow agreement) {}

    /** The enquiry beside one of its referrals; beside none, when it has none. */
    private record Line(Head head, @Nullable ReferralRow referral) {}

    private List<Line> lines(EnquiryId enquiry) {
        var visible = visibility.of(current.get());
        return jdbc.sql(ENQUIRY + visible.sql() + " order by r.created_at, r.id")
                .param("me", current.get().id().value())
                .param("enquiry", enquiry.value())
                .params(visible.parameters())
                .query((row, number) -> new Line(
                        new Head(
                                Stage.valueOf(row.getString("stage")),
                                DueDiligenceState.valueOf(row.getString("due_diligence")),
                                row.getString("enquirer"),
                                row.getBoolean("on_the_case"),
                                CaseReferralRows.agreement(row)),
                        CaseReferralRows.referral(row)))
                .list();
    }

    /** What is open with a partner on the enquiries that the person may see, oldest step first. */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public List<PartnerReferralRow> openWith(PartnerId partner) {
        var visible = visibility.of(current.get());
        return jdbc.sql(OF_PARTNER + visible.sql() + " order by r.state_since, r.id")
                .param("partner", partner.value())
                .param("open", CaseReferralRows.openStates())
                .params(visible.parameters())
                .query((row, number) -> new PartnerReferralRow(
                        new EnquiryId(row.getLong("enquiry_id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        row.getString("market"),
                        ReferralState.valueOf(row.getString("state")),
                        Utc.moment(row, "state_since"),
                        Utc.momentOrNull(row, "answer_due_at")))
                .list();
    }
}

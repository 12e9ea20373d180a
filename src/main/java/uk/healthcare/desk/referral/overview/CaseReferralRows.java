package uk.healthcare.desk.referral.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.OpenCallId;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;

/** Reads the parts of {@link CaseReferrals}, as few statements as there are lists; whoever asks has checked who may see the enquiry. */
@Component
class CaseReferralRows {

    /** Its referrals, to be joined to the enquiry {@code :enquiry}. */
    static final String REFERRALS = """
            select r.*, p.name, p.ceased_now,
                   exists (select 1 from consent c join consent_partner cp on cp.consent_id = c.id
                     where c.enquiry_id = r.enquiry_id and c.withdrawn_at is null
                       and cp.partner_id = r.partner_id) consented,
                   (select m.text from referral_move m where m.referral_id = r.id and m.from_state = m.to_state
                     order by m.at desc, m.id desc limit 1) question,
                   (select max(k.chased_at) from clock_run k
                     where k.enquiry_id = r.enquiry_id and k.referral_id = r.id) chased_at,
                   exists (select 1 from outgoing_message o join message om on om.id = o.message_id
                     where o.referral_id = r.id and o.state in ('HELD', 'WAITING', 'SENDING')
                       and om.purpose in ('APPROACH', 'INTRODUCTION')) on_its_way,
                   oc.answer_due_at call_due_at, oc.chosen_at call_chosen_at
              from referral r join partner p on p.id = r.partner_id left join open_call oc on oc.id = r.open_call_id
             where r.enquiry_id = :enquiry""";

    private static final String CONSENTS = """
            select c.*, (select group_concat(p.name order by p.folded_name separator ', ') from consent_partner cp
                     join partner p on p.id = cp.partner_id where cp.consent_id = c.id) partners
              from consent c where c.enquiry_id = ? order by c.given_at desc, c.id desc""";
    private static final String LOOKS = """
            select d.*, s.name, a.question, a.answer, a.note answer_note
              from due_diligence d left join staff s on s.id = d.staff_id
              join due_diligence_answer a on a.due_diligence_id = d.id
             where d.enquiry_id = ? order by d.decided_at desc, d.id desc""";

    private final JdbcClient jdbc;

    CaseReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseReferrals.ConsentRow> consents(EnquiryId enquiry) {
        return jdbc.sql(CONSENTS)
                .param(enquiry.value())
                .query((row, number) -> new CaseReferrals.ConsentRow(
                        row.getLong("id"),
                        row.getString("given_by"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("wording"),
                        Utc.moment(row, "given_at"),
                        Utc.momentOrNull(row, "withdrawn_at"),
                        row.getString("partners")))
                .list();
    }

    List<CaseReferrals.Look> looks(EnquiryId enquiry) {
        var looks = new LinkedHashMap<Long, CaseReferrals.Look>();
        jdbc.sql(LOOKS).param(enquiry.value()).query(row -> {
            var id = row.getLong("id");
            if (!looks.containsKey(id)) {
                looks.put(id, look(row));
            }
            var answer = new DueDiligenceAnswer(Answer.valueOf(row.getString("answer")), row.getString("answer_note"));
            looks.get(id).answers().put(DueDiligenceQuestion.valueOf(row.getString("question")), answer);
        });
        return new ArrayList<>(looks.values());
    }

    static CaseReferrals.@Nullable AgreementRow agreement(ResultSet row) throws SQLException {
        var kind = row.getString("agreed_kind");
        if (kind == null) {
            return null;
        }
        var values = new TreeMap<FinancialYear, BigDecimal>();
        for (var value : row.getString("agreed_values").split(",")) {
            var parts = value.split("=", 2);
            values.put(new FinancialYear(Integer.parseInt(parts[0])), new BigDecimal(parts[1]));
        }
        return new CaseReferrals.AgreementRow(
                row.getString("agreed_with"),
                new AgreementTerms(
                        AgreementKind.valueOf(kind),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("confirmed_by"),
                        values,
                        row.getString("programme")),
                ConfirmationRow.read(row));
    }

    static List<String> openStates() {
        return EnumSet.allOf(ReferralState.class).stream()
                .filter(ReferralState::isOpen)
                .map(Enum::name)
                .toList();
    }

    static @Nullable ReferralRow referral(ResultSet row) throws SQLException {
        if (row.getObject("partner_id") == null) {
            return null;
        }
        var decline = row.getString("decline_reason");
        return new ReferralRow(
                new ReferralId(row.getLong("id")),
                new PartnerId(row.getLong("partner_id")),
                row.getString("name"),
                row.getString("ceased_now"),
                ReferralState.valueOf(row.getString("state")),
                Utc.moment(row, "state_since"),
                new ReferralRow.Dates(
                        Utc.moment(row, "created_at"),
                        Utc.momentOrNull(row, "approached_at"),
                        Utc.momentOrNull(row, "answer_due_at"),
                        Utc.momentOrNull(row, "answered_at"),
                        Utc.momentOrNull(row, "introduced_at")),
                decline == null ? null : DeclineReason.valueOf(decline),
                row.getString("reason"),
                row.getObject("suggested_rank", Integer.class),
                row.getString("explanation"),
                row.getString("choice_reason"),
                row.getBoolean("consented"),
                row.getString("question"),
                new ReferralRow.Asked(Utc.momentOrNull(row, "chased_at"), call(row), row.getBoolean("on_its_way")));
    }

    private static ReferralRow.@Nullable Call call(ResultSet row) throws SQLException {
        var call = row.getLong("open_call_id");
        return call == 0
                ? null
                : new ReferralRow.Call(
                        new OpenCallId(call), Utc.moment(row, "call_due_at"), row.getObject("call_chosen_at") != null);
    }

    private static CaseReferrals.Look look(ResultSet row) throws SQLException {
        return new CaseReferrals.Look(
                DueDiligenceState.valueOf(row.getString("decision")),
                Utc.moment(row, "decided_at"),
                Objects.requireNonNullElse(row.getString("name"), "the system"),
                row.getString("note"),
                new EnumMap<DueDiligenceQuestion, DueDiligenceAnswer>(DueDiligenceQuestion.class));
    }
}

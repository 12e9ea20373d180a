package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryMail;

/** What the tables say of the demonstration while it is loaded, to be looked at when it has been rolled back. */
final class InventedDesk {

    private static final String AGREEMENTS = """
                    select a.programme, e.agreement_confirmed_at is not null confirmed, c.id asked, c.answered_at, c.amount_right,
                           (select count(*) from confirmation_letter l join outgoing_message o on o.message_id = l.message_id
                             where l.confirmation_id = c.id and o.state = 'SENT') letters
                    from agreement a join enquiry e on e.id = a.enquiry_id
                    left join agreement_confirmation c on c.agreement_id = a.id where e.demonstration""";

    private static final String CHOICES = """
                    select r.suggested_rank, r.weights_version, r.choice_reason, r.explanation
                    from referral r join enquiry e on e.id = r.enquiry_id where e.demonstration""";

    private static final String PROBITY = """
                    with invented as (select id from enquiry where demonstration)
                    select (select count(*) from interest where why like 'Invented for%') interests,
                           (select count(*) from weight_set where state = 'PUBLISHED') versions,
                           (select count(*) from matched_need where hindsight and enquiry_id in (select id from invented)) hindsight,
                           (select count(*) from eligibility where enquiry_id in (select id from invented)) eligible,
                           (select count(distinct lacking) from demand where enquiry_id in (select id from invented)) lacking,
                           (select count(*) from exposure
                             where event = 'SUGGESTED' and enquiry_id in (select id from invented)) suggested,
                           (select max(at) from exposure
                             where event = 'SUGGESTED' and enquiry_id in (select id from invented)) last_suggested""";

    private static final String TOLD = """
                    select d.kind, d.channel, d.text, d.recipient, d.at, r.brief, r.state from disclosure d
                    join enquiry e on e.id = d.enquiry_id left join referral r on r.id = d.referral_id
                    where e.demonstration""";

    private static final String LINKS = """
                    select l.purpose, l.used_at, l.issued_at, l.expires_at, r.state from personal_link l
                    join enquiry e on e.id = l.enquiry_id left join referral r on r.id = l.referral_id
                    where e.demonstration""";

    private static final String CALLS = """
                    select c.chosen_id, c.answer_due_at, c.opened_at,
                           (select count(*) from referral r where r.open_call_id = c.id) asked,
                           (select count(*) from referral r where r.open_call_id = c.id and r.state = 'APPROACHED') awaited,
                           (select count(*) from partner_chase k join referral r on r.id = k.referral_id
                             where r.open_call_id = c.id) reminders,
                           (select count(*) from referral_move m join referral r on r.id = m.referral_id
                             where r.open_call_id = c.id and m.from_state = m.to_state and r.state = 'APPROACHED') questions
                    from open_call c join enquiry e on e.id = c.enquiry_id where e.demonstration""";

    private static final String ASKED = """
                    select r.brief, r.state, (select max(k.step) from partner_chase k where k.referral_id = r.id) reminded
                    from referral r join enquiry e on e.id = r.enquiry_id
                    where e.demonstration and r.approached_at is not null""";

    private static final String MOVES = """
                    select m.* from stage_move m join enquiry e on e.id = m.enquiry_id where e.demonstration
                    order by m.enquiry_id, m.at, m.id""";

    private static final String REFERRAL_MOVES = """
                    select m.* from referral_move m join referral r on r.id = m.referral_id
                    join enquiry e on e.id = r.enquiry_id where e.demonstration order by m.referral_id, m.id""";

    private static final String COUNTS = """
                    select e.id,
                           (select count(*) from clock_run c where c.enquiry_id = e.id and c.met_at is null and c.ended_at is null) running,
                           (select count(*) from enquiry_hold h where h.enquiry_id = e.id and h.released_at is null) held,
                           (select count(*) from task t where t.enquiry_id = e.id and t.done_at is null and t.cancelled_at is null
                              and t.title not like 'Correct the agreement%') tasks,
                           (select count(*) from referral r where r.enquiry_id = e.id
                              and r.state in ('SHORTLISTED', 'APPROACHED', 'LAPSED', 'ACCEPTED', 'INTRODUCED', 'IN_DISCUSSION')) referrals,
                           (select max(t.at) from timeline_entry t where t.enquiry_id = e.id) latest,
                           e.stage
                    from enquiry e where e.demonstration""";

    private final JdbcClient jdbc;

    final List<Map<String, Object>> enquiries;
    final List<Map<String, Object>> agreements;
    final List<Map<String, Object>> choices;
    final Map<String, Object> probity;
    final List<Map<String, Object>> told;
    final List<Map<String, Object>> links;
    final List<Map<String, Object>> calls;
    final List<Map<String, Object>> asked;
    final List<Map<String, Object>> moves;
    final List<Map<String, Object>> referralMoves;
    final List<Map<String, Object>> counts;

    /** What each enquiry says, for a brief. */
    final List<EnquiryFields> letters;

    /** Read within the transaction that has loaded it. */
    InventedDesk(JdbcClient jdbc, EnquiryMail mail) {
        this.jdbc = jdbc;
        enquiries = rows("select * from enquiry where demonstration");
        letters = enquiries.stream()
                .map(row -> mail.fields(new EnquiryId((Long) row.get("id"))))
                .toList();
        agreements = rows(AGREEMENTS);
        choices = rows(CHOICES);
        probity = rows(PROBITY).getFirst();
        told = rows(TOLD);
        links = rows(LINKS);
        calls = rows(CALLS);
        asked = rows(ASKED);
        moves = rows(MOVES);
        referralMoves = rows(REFERRAL_MOVES);
        counts = rows(COUNTS);
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }
}

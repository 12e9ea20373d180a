package uk.healthcare.desk.referral.approach;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.referral.OpenCallId;

/** The open calls as they are kept. */
@Component
class OpenCalls {

    private final JdbcClient jdbc;

    OpenCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param decided whether a partner was chosen */
    record Row(EnquiryId enquiry, boolean decided) {}

    OpenCallId add(EnquiryId enquiry, Instant answerDue, String brief, StaffId by, Instant at) {
        var id = jdbc.sql("select next value for open_call_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into open_call (id, enquiry_id, answer_due_at, brief, opened_at, opened_by)
                        values (:id, :enquiry, :due, :brief, :at, :by)""")
                .param("id", id)
                .param("enquiry", enquiry.value())
                .param("due", Utc.column(answerDue))
                .param("brief", brief)
                .param("at", Utc.column(at))
                .param("by", by.value())
                .update();
        return new OpenCallId(id);
    }

    /** Locked: of two who choose at once the second sees the first. */
    Optional<Row> locked(OpenCallId id) {
        return jdbc.sql("select enquiry_id, chosen_at from open_call where id = :id for update")
                .param("id", id.value())
                .query((row, number) ->
                        new Row(new EnquiryId(row.getLong("enquiry_id")), row.getObject("chosen_at") != null))
                .optional();
    }

    void choose(OpenCallId id, ReferralId chosen, String reason, StaffId by, Instant at) {
        jdbc.sql("""
                        update open_call set chosen_id = :chosen, choice_reason = :reason, chosen_at = :at, chosen_by = :by
                        where id = :id""")
                .param("chosen", chosen.value())
                .param("reason", reason)
                .param("at", Utc.column(at))
                .param("by", by.value())
                .param("id", id.value())
                .update();
    }
}

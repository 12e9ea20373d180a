package uk.healthcare.desk.correspondence;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.correspondence.mime.MessageHead;

/** Writes down what became of a message that arrived: one outcome, once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncomingOutcomes {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncomingOutcomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the message until the transaction ends; false when it has its outcome already. */
    public boolean lock(long incoming) {
        return jdbc.sql("select outcome from incoming_message where id = :id for update")
                .param("id", incoming)
                .query((row, number) -> row.getString("outcome") == null)
                .single();
    }

    /** What became of it, and what its head says for those who look at it. */
    public void set(
            long incoming,
            MessageHead head,
            MailOutcome outcome,
            @Nullable String reason,
            @Nullable MachineKind machine,
            @Nullable EnquiryId enquiry) {
        var from = head.from();
        jdbc.sql("""
                        update incoming_message
                        set header_id = left(:header, 500), sender = left(:sender, 254), sender_name = left(:name, 160),
                          subject = left(:subject, 300), outcome = :outcome, reason = left(:reason, 300),
                          machine_kind = :machine, enquiry_id = :enquiry, routed_at = :now
                        where id = :id""")
                .param("id", incoming)
                .param("header", head.messageId())
                .param("sender", from == null ? null : from.address())
                .param("name", from == null ? null : from.name())
                .param("subject", head.subject())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("machine", machine == null ? null : machine.name())
                .param("enquiry", enquiry == null ? null : enquiry.value())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Nothing sensible could be read from it, not even a head. */
    public void quarantine(long incoming, String reason) {
        jdbc.sql("""
                        update incoming_message
                        set outcome = 'QUARANTINED', reason = left(:reason, 300), routed_at = :now where id = :id""")
                .param("id", incoming)
                .param("reason", reason)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Somebody decided otherwise; why it had come to that stays. */
    public void change(IncomingId incoming, MailOutcome outcome) {
        jdbc.sql("update incoming_message set outcome = :outcome, routed_at = :now where id = :id")
                .param("id", incoming.value())
                .param("outcome", outcome.name())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** The message belongs to another enquiry now. */
    public void belongsTo(IncomingId incoming, EnquiryId enquiry) {
        jdbc.sql("update incoming_message set enquiry_id = :enquiry where id = :id")
                .param("id", incoming.value())
                .param("enquiry", enquiry.value())
                .update();
    }
}

package uk.healthcare.desk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Merge;

/** Where messages are and have been: what moving one reads and writes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovableMessages {

    private final JdbcClient jdbc;
    private final IncomingOutcomes outcomes;
    private final CaseAddresses addresses;

    MovableMessages(JdbcClient jdbc, IncomingOutcomes outcomes, CaseAddresses addresses) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.addresses = addresses;
    }

    /**
     * @param ours whether we wrote it
     * @param outcome what had become of it when it arrived; null for one of ours
     */
    record Movable(
            MessageId id,
            EnquiryId enquiry,
            boolean ours,
            @Nullable String sender,
            @Nullable IncomingId incoming,
            @Nullable MailOutcome outcome) {}

    /** @param emptied whether the enquiry it left had been made of it alone, and was closed with the move */
    record Move(MessageId message, Instant at, EnquiryId from, EnquiryId to, StaffId by, boolean emptied) {}

    /**
     * Where it is, to lock that first; it can be elsewhere by then.
     *
     * @throws NotFound when there is none
     */
    EnquiryId place(MessageId id) {
        return jdbc.sql("select enquiry_id from message where id = :id")
                .param("id", id.value())
                .query((row, number) -> new EnquiryId(row.getLong("enquiry_id")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound when there is none */
    public Movable locked(MessageId id) {
        return jdbc.sql("""
                        select m.id, m.enquiry_id, m.direction, m.sender, m.incoming_id,
                          (select i.outcome from incoming_message i where i.id = m.incoming_id) as outcome
                        from message m where m.id = :id for update""")
                .param("id", id.value())
                .query(MovableMessages::movable)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Whether the enquiry was made of it, and nobody but perhaps this person, by claiming it, has done anything there. */
    public boolean isAllThereIs(Movable message, StaffId person) {
        return message.outcome() == MailOutcome.NEW_ENQUIRY
                && jdbc.sql("""
                                select e.stage in ('RECEIVED', 'TRIAGE')
                                  and not exists (select 1 from message m where m.enquiry_id = e.id and m.id <> :message
                                    and m.purpose not in ('ACKNOWLEDGEMENT', 'MACHINE'))
                                  and not exists (select 1 from timeline_entry t where t.enquiry_id = e.id
                                    and t.staff_id is not null
                                    and not (t.staff_id = :person and t.kind in ('STAGE', 'ASSIGNED')))
                                from enquiry e where e.id = :enquiry""")
                        .param("message", message.id().value())
                        .param("person", person.value())
                        .param("enquiry", message.enquiry().value())
                        .query(Boolean.class)
                        .single();
    }

    /** What had become of it when it arrived stays what it was. */
    public void put(Movable message, EnquiryId to) {
        jdbc.sql("update message set enquiry_id = :to where id = :id")
                .param("to", to.value())
                .param("id", message.id().value())
                .update();
        if (message.incoming() != null && message.outcome() != null) {
            outcomes.belongsTo(message.incoming(), to);
        }
    }

    /** Its sender may from now on answer by the messages of that enquiry. */
    public void belongsTo(Movable message, EnquiryId enquiry) {
        sender(message).ifPresent(sender -> addresses.add(enquiry, List.of(sender)));
    }

    /** Unless something else ties the sender to that enquiry. */
    public void belongsNoMore(Movable message, EnquiryId enquiry) {
        sender(message)
                .ifPresent(sender -> jdbc.sql("""
                        delete from case_address where enquiry_id = :enquiry and address = :sender
                          and not exists (select 1 from message where enquiry_id = :enquiry and sender = :sender)
                          and not exists (select 1 from enquiry e join enquirer p on p.id = e.enquirer_id
                            where e.id = :enquiry and p.email = :sender)""")
                        .param("enquiry", enquiry.value())
                        .param("sender", sender.value())
                        .update());
    }

    public void moved(Move move) {
        jdbc.sql("""
                        insert into message_move (message_id, at, from_id, to_id, staff_id, made_enquiry)
                        values (:message, :at, :from, :to, :staff, :emptied)""")
                .param("message", move.message().value())
                .param("at", Utc.column(move.at()))
                .param("from", move.from().value())
                .param("to", move.to().value())
                .param("staff", move.by().value())
                .param("emptied", move.emptied())
                .update();
    }

    /** The last one that was not taken back. */
    public Optional<Move> lastMove(MessageId message) {
        return jdbc.sql("""
                        select * from message_move where message_id = :message and undone_at is null
                        order by at desc limit 1""")
                .param("message", message.value())
                .query(MovableMessages::move)
                .optional();
    }

    /**
     * Those that made a duplicate of the enquiry they left are taken back with that merge, whoever takes it back. Of a time
     * when such a move wrote down nothing of a merge, it alone says which message goes back.
     */
    void undoneWith(Merge merge, Instant now) {
        undo(
                merge,
                "m.enquiry_id = :from, i.enquiry_id = :from, i.outcome = 'NEW_ENQUIRY'",
                "m.enquiry_id in (:from, :into)",
                now);
        undo(merge, "v.undone_at = :now", "true", now);
    }

    private void undo(Merge merge, String change, String where, Instant now) {
        jdbc.sql("""
                        update message_move v join message m on m.id = v.message_id
                          left join incoming_message i on i.id = m.incoming_id
                        set %s
                        where v.from_id = :from and v.to_id = :into and v.made_enquiry and v.undone_at is null and %s""".formatted(change, where))
                .param("from", merge.from().value())
                .param("into", merge.into().value())
                .param("now", Utc.column(now))
                .update();
    }

    public void undone(Move move, Instant now) {
        jdbc.sql("update message_move set undone_at = :now where message_id = :message and at = :at")
                .param("now", Utc.column(now))
                .param("message", move.message().value())
                .param("at", Utc.column(move.at()))
                .update();
    }

    private static Optional<EmailAddress> sender(Movable message) {
        return message.sender() == null ? Optional.empty() : EmailAddress.parse(message.sender());
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                new MessageId(row.getLong("message_id")),
                Utc.moment(row, "at"),
                new EnquiryId(row.getLong("from_id")),
                new EnquiryId(row.getLong("to_id")),
                new StaffId(row.getLong("staff_id")),
                row.getBoolean("made_enquiry"));
    }

    private static Movable movable(ResultSet row, int number) throws SQLException {
        var incoming = row.getObject("incoming_id", Long.class);
        var outcome = row.getString("outcome");
        return new Movable(
                new MessageId(row.getLong("id")),
                new EnquiryId(row.getLong("enquiry_id")),
                "OUT".equals(row.getString("direction")),
                row.getString("sender"),
                incoming == null ? null : new IncomingId(incoming),
                outcome == null ? null : MailOutcome.valueOf(outcome));
    }
}

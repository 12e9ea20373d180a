package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Merge;
import uk.healthcare.desk.enquiry.MergeParticipant;
import uk.healthcare.desk.enquiry.MovedRows;

/**
 * The messages of a duplicate go over with their files and whatever answers to them: by the token of a letter or by what
 * it answers, an answer finds the enquiry of that message. What the timeline tells of them stays with the duplicate,
 * whose timeline is shown there; so do its addresses, which are read together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergedMessages implements MergeParticipant {

    private static final String INCOMING = "incoming_message";

    private static final String OF_REFERRALS = Arrays.stream(MessagePurpose.values())
            .filter(MessagePurpose::isOfReferral)
            .map(purpose -> "'" + purpose.name() + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final MovedAcknowledgements acknowledgements;
    private final WithheldOriginals originals;
    private final MovableMessages moves;
    private final Clock clock;

    MergedMessages(
            JdbcClient jdbc,
            MovedAcknowledgements acknowledgements,
            WithheldOriginals originals,
            MovableMessages moves,
            Clock clock) {
        this.jdbc = jdbc;
        this.acknowledgements = acknowledgements;
        this.originals = originals;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * What leaves for a partner takes the duplicate with it: that cannot be merged into another. Whoever only asks goes on
     * in the same transaction.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RuleViolation.class)
    public void requireMovable(EnquiryId duplicate) {
        var any = jdbc.sql("""
                        select exists (select 1 from message m join outgoing_message o on o.message_id = m.id
                          where m.enquiry_id = :enquiry and o.state in ('HELD', 'WAITING', 'SENDING')
                            and m.purpose in (%s))""".formatted(OF_REFERRALS))
                .param("enquiry", duplicate.value())
                .query(Boolean.class)
                .single();
        if (any) {
            throw new RuleViolation("mail.merge.on-its-way").at("duplicateOf");
        }
    }

    @Override
    public void move(Merge merge, MovedRows moved) {
        originals.withhold(merge.from());
        originals.withhold(merge.into());
        var unsent = acknowledgements.discard(merge.from(), merge.at());
        var messages = numbers("""
                select m.id from message m left join outgoing_message o on o.message_id = m.id
                where m.enquiry_id = :enquiry and (o.state is null or o.state <> 'DISCARDED')
                order by m.id for update""", merge.from());
        var incoming = numbers("select id from incoming_message where enquiry_id = :enquiry order by id", merge.from());
        put(MovedRows.MESSAGE, messages, merge.from(), merge.into());
        put(INCOMING, incoming, merge.from(), merge.into());
        moved.add(MovedRows.MESSAGE, messages);
        moved.add(INCOMING, incoming);
        if (!messages.isEmpty()) {
            moved.tell(messages.size() == 1 ? "1 message" : messages.size() + " messages");
        }
        if (unsent) {
            acknowledgements.tellInstead(merge.from(), merge.into());
        }
    }

    @Override
    public void back(Merge merge, MovedRows moved) {
        put(MovedRows.MESSAGE, moved.of(MovedRows.MESSAGE), merge.into(), merge.from());
        put(INCOMING, moved.of(INCOMING), merge.into(), merge.from());
        moves.undoneWith(merge, clock.instant());
        acknowledgements.movedBack(merge.from(), merge.into(), merge.at());
    }

    private List<Long> numbers(String sql, EnquiryId enquiry) {
        return jdbc.sql(sql)
                .param("enquiry", enquiry.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Only what is still where it was put; whatever somebody has moved elsewhere since stays there. */
    private void put(String table, List<Long> ids, EnquiryId from, EnquiryId to) {
        if (!ids.isEmpty()) {
            jdbc.sql("update " + table + " set enquiry_id = :to where enquiry_id = :from and id in (:ids)")
                    .param("to", to.value())
                    .param("from", from.value())
                    .param("ids", ids)
                    .update();
        }
    }
}

package uk.healthcare.desk.correspondence.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;

/**
 * One mailbox, counted: server against ledger against outcomes.
 *
 * @param onServer messages in its folder at the last comparison; null before the first
 * @param missing of these, how many the ledger did not have
 * @param inLedger places on the server whose message is stored, those of long ago included
 * @param notHandedOut places on the server whose message it does not give
 * @param waiting messages that came by this mailbox first and have no outcome yet
 * @param late of these, how many have waited for too long
 * @param outcomes how many messages that came by this mailbox first had which outcome
 */
public record MailboxFigures(
        MailboxRow mailbox,
        @Nullable Integer onServer,
        @Nullable Integer missing,
        @Nullable Instant comparedAt,
        long inLedger,
        long notHandedOut,
        long waiting,
        long late,
        Map<MailOutcome, Long> outcomes) {

    public long of(MailOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Messages that came by this mailbox first. */
    public long messages() {
        return waiting + outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Further copies of messages that had come before, by this mailbox or another. */
    public long copies() {
        return inLedger - messages();
    }
}

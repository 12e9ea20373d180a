package uk.healthcare.desk.correspondence.ledger;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.MailOutcome;

/**
 * Which of the messages that arrived are wanted.
 *
 * @param outcome only those with this outcome
 * @param waiting only those without any outcome yet; {@code outcome} means nothing then
 * @param mailbox only those that came by it first
 */
public record MailFilter(
        @Nullable MailOutcome outcome,
        boolean waiting,
        @Nullable MailboxId mailbox) {

    public static final MailFilter ALL = new MailFilter(null, false, null);
}

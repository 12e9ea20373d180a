package uk.healthcare.desk.correspondence.sending;

import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;

/** What follows in another module when a message of that purpose has left. */
public interface AfterSending {

    MessagePurpose purpose();

    /**
     * Asked just before it leaves: much may have changed since it was written.
     *
     * @throws RuleViolation when it may no longer be sent
     */
    void requireStillRight(DepartingMessage message);

    /** In the transaction that writes down that it was sent. */
    void sent(SentMessage message);

    /** It has left though what should follow is no longer allowed: only what was told by it is written down. */
    default void sentInVain(SentMessage message) {}
}

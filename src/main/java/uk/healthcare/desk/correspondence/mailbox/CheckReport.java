package uk.healthcare.desk.correspondence.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking into a mailbox because somebody asked for it.
 *
 * @param failure why it could not be read, in plain words; null when it could
 * @param arrived how many messages were found that the ledger did not have
 */
public record CheckReport(@Nullable String failure, int arrived) {}

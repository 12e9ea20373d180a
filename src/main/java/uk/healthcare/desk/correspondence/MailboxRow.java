package uk.healthcare.desk.correspondence;

import uk.healthcare.desk.common.MailboxId;

/** A mailbox in a list. */
public record MailboxRow(MailboxId id, String name, String address, boolean enabled) {}

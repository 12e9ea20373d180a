package uk.healthcare.desk.correspondence.ledger;

import uk.healthcare.desk.common.MailboxId;

/** Addresses of the pages of mail. */
public final class MailLinks {

    /** What arrived. */
    public static final String ARRIVED = "mail";

    private MailLinks() {}

    /** What arrived in that mailbox. */
    public static String arrivedIn(MailboxId mailbox) {
        return ARRIVED + "?mailbox=" + mailbox;
    }
}

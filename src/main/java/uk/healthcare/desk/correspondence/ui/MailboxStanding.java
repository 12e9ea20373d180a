package uk.healthcare.desk.correspondence.ui;

import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;

/** Whether a mailbox is read, as a chip and as a sentence. */
final class MailboxStanding {

    private MailboxStanding() {}

    static Chip chip(MailboxRow mailbox) {
        if (!mailbox.enabled()) {
            return new Chip(Tone.NEUTRAL, "Switched off");
        }
        if (mailbox.failure() != null) {
            return new Chip(Tone.LATE, "Failing");
        }
        return mailbox.checkedAt() == null ? new Chip(Tone.WARN, "Not read yet") : new Chip(Tone.OK, "Reading");
    }

    static String sentence(MailboxRow mailbox) {
        if (mailbox.enabled() && mailbox.failure() != null && mailbox.failedAt() != null) {
            return "Since " + Dates.moment(mailbox.failedAt()) + ": " + mailbox.failure();
        }
        return mailbox.checkedAt() == null ? "" : "Last read " + Dates.moment(mailbox.checkedAt());
    }
}

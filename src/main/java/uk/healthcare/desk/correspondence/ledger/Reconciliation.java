package uk.healthcare.desk.correspondence.ledger;

import java.util.List;

/** Mailboxes against ledger against outcomes, and what does not add up. */
public record Reconciliation(List<MailboxFigures> mailboxes, List<MailAlarm> alarms) {

    public boolean allAccountedFor() {
        return alarms.isEmpty();
    }
}

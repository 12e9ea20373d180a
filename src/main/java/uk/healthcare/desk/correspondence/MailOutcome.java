package uk.healthcare.desk.correspondence;

import java.util.Set;

/** What became of a message that arrived: exactly one of these. */
public enum MailOutcome {
    NEW_ENQUIRY,
    /** Joined an enquiry that is there. */
    JOINED,
    /** A bounce, an automatic reply, a newsletter, or mail that goes in circles. */
    MACHINE,
    /** Waits for a person to look at it. */
    QUARANTINED,
    /** Its sender is refused by a rule of ours. */
    REFUSED,
    /** A person looked at it in quarantine and found nothing to do. */
    DISMISSED;

    /** A person may find that such a message belongs to an enquiry after all. */
    static final Set<MailOutcome> DECIDABLE = Set.of(QUARANTINED, MACHINE, REFUSED, DISMISSED);
}

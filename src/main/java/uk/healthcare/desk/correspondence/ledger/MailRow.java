package uk.healthcare.desk.correspondence.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.mime.MachineKind;

/**
 * A message that arrived, in a list.
 *
 * @param readable whether the person may see who wrote it and on what; else sender, subject and enquiry are null
 * @param outcome null while it waits
 */
public record MailRow(
        IncomingId id,
        Instant storedAt,
        String mailbox,
        boolean readable,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable MailOutcome outcome,
        @Nullable MachineKind machine,
        @Nullable EnquiryId enquiry,
        @Nullable String reference) {

    /** Whom the message says it is from: the name, or else the address; null when it names nobody. */
    public @Nullable String from() {
        return senderName == null || senderName.isBlank() ? sender : senderName;
    }
}

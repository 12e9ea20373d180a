package uk.healthcare.desk.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.correspondence.mime.HeaderField;
import uk.healthcare.desk.correspondence.mime.MachineKind;

/**
 * One message that arrived, with all that was made out of it.
 *
 * @param size of the whole, in bytes
 * @param outcome null while it waits
 * @param reason why it has that outcome: a key of {@code messages.properties} or a sentence
 * @param enquiry the one it is on
 * @param handledBy who decided on it
 * @param kept whether what it says may be shown: not once passages with patient data were replaced
 * @param removal who removed its bytes and when; null while they are there
 * @param headers as they were sent; empty when nothing could be read
 * @param text what it says; null when nothing could be read
 * @param raw its beginning, as text
 * @param rawShortened whether there is more than {@code raw}
 */
public record IncomingMessage(
        IncomingId id,
        String mailbox,
        Instant arrivedAt,
        Instant storedAt,
        long size,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable MailOutcome outcome,
        @Nullable MachineKind machine,
        @Nullable String reason,
        @Nullable EnquiryId enquiry,
        @Nullable String reference,
        @Nullable String handledBy,
        boolean kept,
        @Nullable Removal removal,
        List<HeaderField> headers,
        @Nullable String text,
        String raw,
        boolean rawShortened) {

    /** Whether somebody may still decide that a person should see to it. */
    public boolean isDecidable() {
        return outcome != null && MailOutcome.DECIDABLE.contains(outcome);
    }
}

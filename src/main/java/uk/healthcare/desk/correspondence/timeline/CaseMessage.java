package uk.healthcare.desk.correspondence.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.Removal;
import uk.healthcare.desk.correspondence.mime.ReadingWarning;

/**
 * A message of a case as its timeline shows it.
 *
 * @param outgoing whether we wrote it
 * @param to as shown
 * @param copies Cc, as shown; null when there are none
 * @param text what its sender wrote, at most {@link CaseMessages#SHOWN} characters of it
 * @param quoted the history that the sender quoted, cut likewise; null when there is none
 * @param shortened whether the text or the history is cut
 * @param hasHtml whether it came with a version of its own looks
 * @param knownSender whether the sender belonged to the case when it came
 * @param incoming the row of the ledger it came by; null when we wrote it
 * @param originalKept whether its bytes as they came may be given out
 * @param originalRemoval who removed those bytes and when; null while they are there
 * @param suggested the enquiry its subject names, if the person may see it
 * @param bounce why it came back, in plain words; null when it did not
 */
public record CaseMessage(
        MessageId id,
        EnquiryId enquiry,
        boolean outgoing,
        MessagePurpose purpose,
        Instant at,
        @Nullable String sender,
        @Nullable String senderName,
        String to,
        @Nullable String copies,
        String subject,
        String text,
        @Nullable String quoted,
        boolean shortened,
        boolean hasHtml,
        boolean knownSender,
        @Nullable IncomingId incoming,
        boolean originalKept,
        @Nullable Removal originalRemoval,
        Set<ReadingWarning> warnings,
        @Nullable Suggestion suggested,
        @Nullable String bounce,
        List<CaseAttachment> attachments) {

    /** Another enquiry it may belong to. */
    public record Suggestion(EnquiryId enquiry, String reference) {}

    CaseMessage with(List<CaseAttachment> files) {
        return new CaseMessage(
                id,
                enquiry,
                outgoing,
                purpose,
                at,
                sender,
                senderName,
                to,
                copies,
                subject,
                text,
                quoted,
                shortened,
                hasHtml,
                knownSender,
                incoming,
                originalKept,
                originalRemoval,
                warnings,
                suggested,
                bounce,
                files);
    }
}

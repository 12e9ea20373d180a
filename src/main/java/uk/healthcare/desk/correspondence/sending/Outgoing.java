package uk.healthcare.desk.correspondence.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.Recipient;
import uk.healthcare.desk.correspondence.ReplyToken;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/**
 * A message that is about to be sent, with all that sending takes.
 *
 * @param link what stands for {link} in its text when it leaves
 * @param attempt which try this is, from 1
 * @param since when it was first to be sent
 * @param answers what it answers, nearest first
 * @param recipients all of them, those that have it already too
 * @param open those who neither have it nor were refused
 */
record Outgoing(
        MessageId id,
        EnquiryId enquiry,
        MessagePurpose purpose,
        @Nullable ReferralId referral,
        @Nullable LinkId link,
        @Nullable StaffId by,
        Mailbox mailbox,
        int attempt,
        Instant since,
        Instant writtenAt,
        String headerId,
        ReplyToken token,
        String subject,
        String body,
        String language,
        List<String> answers,
        List<Recipient> recipients,
        List<Recipient> open,
        List<File> attachments) {

    record File(FileId id, String name, String type) {}

    Outgoing withBody(String text) {
        return new Outgoing(
                id,
                enquiry,
                purpose,
                referral,
                link,
                by,
                mailbox,
                attempt,
                since,
                writtenAt,
                headerId,
                token,
                subject,
                text,
                language,
                answers,
                recipients,
                open,
                attachments);
    }

    String to() {
        return Recipient.labels(recipients, false);
    }
}

package uk.healthcare.desk.correspondence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.mime.OneLine;

/**
 * A message that is to be sent.
 *
 * @param key of which its Message-ID is made: the same again is the same message
 * @param referral whose approach or introduction it is
 * @param answers what it answers, nearest first, without angle brackets
 * @param by null when the system writes it
 * @param held how long it can be taken back
 * @param link what stands for {link} in its text when it leaves
 */
record Letter(
        UUID key,
        EnquiryId enquiry,
        MessagePurpose purpose,
        @Nullable ReferralId referral,
        MailboxId mailbox,
        List<Recipient> recipients,
        String subject,
        String body,
        String language,
        List<String> answers,
        List<NewMessage.Attached> attachments,
        @Nullable StaffId by,
        Duration held,
        @Nullable LinkId link) {

    Letter {
        subject = OneLine.of(subject);
        if (recipients.stream().allMatch(Recipient::copy)) {
            throw new IllegalArgumentException("A letter needs somebody it is to");
        }
    }
}

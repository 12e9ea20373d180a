package uk.healthcare.desk.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.StaffId;

/**
 * A message of a case as it is written down.
 *
 * @param incoming the row of the ledger it came by; null when we wrote it
 * @param references what it answers, nearest first, without angle brackets
 */
record NewMessage(
        EnquiryId enquiry,
        boolean outgoing,
        MessagePurpose purpose,
        Instant at,
        @Nullable String headerId,
        @Nullable String sender,
        @Nullable String senderName,
        String recipients,
        @Nullable String copies,
        String subject,
        String body,
        @Nullable String quoted,
        @Nullable String html,
        @Nullable String language,
        boolean knownSender,
        @Nullable Long incoming,
        @Nullable String notes,
        @Nullable EnquiryId suggested,
        @Nullable StaffId by,
        List<String> references,
        List<Attached> attachments) {

    record Attached(
            FileId file,
            String name,
            String type,
            long size,
            @Nullable String contentId,
            @Nullable String text) {}
}

package uk.healthcare.desk.referral.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;

/**
 * A disclosure as a line of the list.
 *
 * @param by null for the system and for those outside
 */
public record DisclosureRow(
        long id,
        Instant at,
        EnquiryId enquiry,
        String reference,
        @Nullable PartnerId partner,
        @Nullable String partnerName,
        DisclosureKind kind,
        String recipient,
        Channel channel,
        String what,
        @Nullable String text,
        @Nullable String by) {}

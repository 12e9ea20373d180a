package uk.healthcare.desk.referral.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;

/**
 * Something that was told to somebody outside.
 *
 * @param partner whom it was told to, or about
 * @param recipient an address or a name
 * @param what which details, in words
 * @param text word for word, where it was written
 * @param by null for the system and for those outside
 */
public record Disclosure(
        EnquiryId enquiry,
        @Nullable PartnerId partner,
        @Nullable ReferralId referral,
        DisclosureKind kind,
        String recipient,
        Channel channel,
        String what,
        @Nullable String text,
        Instant at,
        @Nullable StaffId by) {}

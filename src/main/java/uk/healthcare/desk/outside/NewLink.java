package uk.healthcare.desk.outside;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/**
 * A personal link that is to be made.
 *
 * @param address to whom it is sent; null where it is handed over in another way
 * @param language a code, in which its page is shown
 * @param by null when the system or somebody outside makes it
 * @param forwardedFrom the link whose holder hands it on
 */
public record NewLink(
        LinkPurpose purpose,
        @Nullable EnquiryId enquiry,
        @Nullable ReferralId referral,
        @Nullable PartnerId partner,
        @Nullable String address,
        @Nullable String name,
        String language,
        @Nullable StaffId by,
        @Nullable LinkId forwardedFrom) {}

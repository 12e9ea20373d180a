package uk.healthcare.desk.referral.disclosure;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

/**
 * Whose disclosures are asked for; null does not narrow.
 *
 * @param person the beginning of an address or a name: what was told to them, and what was told of the enquiries they made
 */
public record DisclosureFilter(
        @Nullable EnquiryId enquiry,
        @Nullable PartnerId partner,
        @Nullable String person) {

    public boolean isEmpty() {
        return enquiry == null && partner == null && person == null;
    }
}

package uk.healthcare.desk.referral;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;

/** What the enquirer agreed to: who, how, the words, and for which partners. */
public record ConsentTerms(
        @Nullable String givenBy,
        @Nullable Channel channel,
        @Nullable String wording,
        Set<PartnerId> partners) {

    public ConsentTerms {
        partners = Set.copyOf(partners);
    }
}

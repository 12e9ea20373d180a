package uk.healthcare.desk.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;

/** What a partner is told with an approach, for the log. */
public final class ApproachDisclosure {

    private ApproachDisclosure() {}

    /** @param recipient an address, or the partner's name where none is known */
    public static Disclosure of(
            Referral referral, String recipient, Channel channel, String text, @Nullable StaffId by, Instant at) {
        return new Disclosure(
                referral.enquiry(),
                referral.partner(),
                referral.id(),
                DisclosureKind.BRIEF,
                recipient,
                channel,
                "The anonymised brief: what is asked, from which market and which kind of organisation",
                text,
                at,
                by);
    }
}

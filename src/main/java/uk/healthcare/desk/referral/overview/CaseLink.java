package uk.healthcare.desk.referral.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink.Standing;

/**
 * A personal link of an enquiry, as its page lists it.
 *
 * @param holder whom it was made for
 * @param handedOnBy who passed it on; null when we wrote to its holder
 * @param opened when its page was first asked for, by a person or a scanner of mail
 * @param neverSent whether its letter failed for good or was given up: as far as we know, nobody has it
 * @param partners whom consent is asked for, with what was answered; null for other links
 */
public record CaseLink(
        LinkId id,
        LinkPurpose purpose,
        @Nullable ReferralId referral,
        String holder,
        @Nullable String handedOnBy,
        Standing standing,
        Instant made,
        Instant expires,
        @Nullable Instant opened,
        @Nullable Instant used,
        @Nullable Instant revoked,
        boolean neverSent,
        @Nullable String partners) {}

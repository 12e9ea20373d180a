package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;

/** What the personal link of a partner opens. */
@Component
class AnswerLinks {

    private final PersonalLinks links;
    private final Referrals referrals;
    private final Clock clock;

    AnswerLinks(PersonalLinks links, Referrals referrals, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** A link and what can be answered by it. */
    record Answerable(PersonalLink link, Referral referral) {

        /** What the timeline says of the way it came. */
        String told(String words) {
            var way = "By the personal link of " + link.holder() + ".";
            return words.isEmpty() ? way : words + "\n\n" + way;
        }
    }

    /** @throws NotFound when the secret opens nothing of this kind */
    PersonalLink find(String secret) {
        return links.opened(secret, LinkPurpose.ANSWER).orElseThrow(() -> new NotFound("link"));
    }

    /**
     * Enquiry, link and referral are locked, in this order as everywhere: of two answers at once, by this link or by
     * another of the same approach, the second waits and sees the first. For a transaction that reads what was committed
     * last, or it would go by what it read before it waited.
     *
     * @throws NotFound when the secret opens nothing of this kind
     * @throws AlreadyAnswered when an answer was given or is no longer wanted
     * @throws uk.healthcare.desk.outside.LinkClosed when it has expired or was revoked
     */
    Answerable answerable(String secret) {
        var referral = referrals.locked(referral(find(secret)));
        var link = links.openedForUse(secret, LinkPurpose.ANSWER).orElseThrow(() -> new NotFound("link"));
        var now = clock.instant();
        if (!referral.state().awaitsAnswer() || link.standing(now) == Standing.USED) {
            throw new AlreadyAnswered();
        }
        link.requireOpen(now);
        return new Answerable(link, referral);
    }

    private static ReferralId referral(PersonalLink link) {
        return Objects.requireNonNull(link.referral(), "A link to answer names a referral");
    }
}

package uk.healthcare.desk.referral;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.outside.PersonalLinks;

/** What the personal link of a partner opens. */
@Component
class AnswerLinks {

    private final PersonalLinks links;
    private final Referrals referrals;
    private final EnquiryProgress progress;
    private final Clock clock;

    AnswerLinks(PersonalLinks links, Referrals referrals, EnquiryProgress progress, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.progress = progress;
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
     * Link, referral and enquiry are locked, the link first: of two answers at once, by this link or by another of the
     * same approach, the second waits and sees the first.
     *
     * @throws NotFound when the secret opens nothing of this kind
     * @throws AlreadyAnswered when an answer was given or is no longer wanted
     * @throws uk.healthcare.desk.outside.LinkClosed when it has expired or was revoked
     */
    Answerable answerable(String secret) {
        var link = links.openedForUse(secret, LinkPurpose.ANSWER).orElseThrow(() -> new NotFound("link"));
        var referral = referrals.locked(Objects.requireNonNull(link.referral(), "A link to answer names a referral"));
        progress.lock(referral.enquiry());
        var now = clock.instant();
        if (!referral.state().awaitsAnswer() || link.standing(now) == Standing.USED) {
            throw new AlreadyAnswered();
        }
        link.requireOpen(now);
        return new Answerable(link, referral);
    }
}

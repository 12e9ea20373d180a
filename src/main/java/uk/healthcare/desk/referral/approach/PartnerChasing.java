package uk.healthcare.desk.referral.approach;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.AuditTrail;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.Referrals;

/**
 * Reminds partners that have not answered, with the link they have, and stops waiting in the end. Each step is taken
 * once, whichever node comes to it first; a late answer still counts.
 */
@Component
class PartnerChasing {

    private final ChasingPlan plan;
    private final AwaitedPartners awaited;
    private final Referrals referrals;
    private final ReferralLetters letters;
    private final PersonalLinks links;
    private final EnquiryProgress progress;
    private final AuditTrail audit;

    PartnerChasing(
            ChasingPlan plan,
            AwaitedPartners awaited,
            Referrals referrals,
            ReferralLetters letters,
            PersonalLinks links,
            EnquiryProgress progress,
            AuditTrail audit) {
        this.plan = plan;
        this.awaited = awaited;
        this.referrals = referrals;
        this.letters = letters;
        this.links = links;
        this.progress = progress;
        this.audit = audit;
    }

    /** Those for whom something is due now. */
    @Transactional(readOnly = true)
    public List<ReferralId> due(Instant now) {
        return awaited.askedUntil(plan.asksUntil(now)).stream()
                .filter(row -> isOver(row, now) || plan.step(row.since(), now) > row.step())
                .map(AwaitedPartners.Row::referral)
                .toList();
    }

    /** Does what is due for one partner, if anything. */
    @Transactional
    public void look(ReferralId referral, Instant now) {
        referrals.locked(referral);
        awaited.of(referral).ifPresent(row -> {
            if (isOver(row, now)) {
                lapse(row, now);
            } else if (plan.step(row.since(), now) > row.step()) {
                chase(row, plan.step(row.since(), now), now);
            }
        });
    }

    /** Nobody is given up before the day they were told. */
    private boolean isOver(AwaitedPartners.Row row, Instant now) {
        return plan.isOver(row.since(), now) && now.isAfter(row.answerDue());
    }

    private void lapse(AwaitedPartners.Row row, Instant now) {
        var referral = referrals.find(row.referral());
        referral.lapse(null, now);
        referrals.count(referral);
        progress.partnerLapsed(row.enquiry(), row.referral(), referrals.name(referral.partner()), null, now);
        audit.record(null, "referral.lapse", row.referral());
    }

    private void chase(AwaitedPartners.Row row, int step, Instant now) {
        var link = linkOf(row.referral(), now);
        if (link.isEmpty()
                || !letters.canBeSent(row.enquiry())
                || letters.isOnItsWay(row.referral())
                || awaited.cameBack(row.referral())
                || !awaited.take(row, step, now)) {
            return;
        }
        var referral = referrals.find(row.referral());
        var name = referrals.name(referral.partner());
        var template = letters.anonymous(row.enquiry(), TemplatePurpose.CHASE, null);
        var brief = referral.brief();
        var letter = new Approach(
                keyOf(row, step), brief == null ? "" : brief, template.subject(), template.body(), Map.of());
        letters.put(new ReferralLetter(
                letter.key(),
                row.enquiry(),
                row.referral(),
                MessagePurpose.CHASE,
                List.of(new EmailAddress(addressOf(link.get()))),
                letter.subjectFor(name),
                letter.textFor(name, wantedBy(row, now)),
                link.get().id(),
                List.of(),
                null));
    }

    /** The link its letter was sent with, while it can be used; who handed it on is not written to again. */
    private Optional<PersonalLink> linkOf(ReferralId referral, Instant now) {
        return links.of(referral, LinkPurpose.ANSWER).stream()
                .filter(link -> link.forwardedFrom() == null && link.address() != null)
                .findFirst()
                .filter(link -> link.standing(now) == PersonalLink.Standing.OPEN);
    }

    /** Of a link that {@link #linkOf} found: it has one. */
    private static String addressOf(PersonalLink link) {
        return Objects.requireNonNull(link.address());
    }

    private Instant wantedBy(AwaitedPartners.Row row, Instant now) {
        return row.answerDue().isAfter(now)
                ? row.answerDue()
                : plan.last(row.since()).atStartOfDay(London.ZONE).toInstant();
    }

    private static UUID keyOf(AwaitedPartners.Row row, int step) {
        var name = "chase:%s:%s:%d".formatted(row.referral(), row.since(), step);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.referral.brief.BriefGuard;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * From the approach to the discussion: what was asked and answered is recorded here, nothing is sent. Days are those on
 * which it happened: not to come, and not before the step they follow.
 */
@Service
public class ReferralService {

    private final Referrals referrals;
    private final PlannedVisits visits;
    private final InterestGuard interests;
    private final EnquiryProgress progress;
    private final PersonalLinks links;
    private final BriefGuard brief;
    private final Disclosures disclosures;
    private final CurrentStaff current;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            PlannedVisits visits,
            InterestGuard interests,
            EnquiryProgress progress,
            PersonalLinks links,
            BriefGuard brief,
            Disclosures disclosures,
            CurrentStaff current,
            Clock clock) {
        this.brief = brief;
        this.disclosures = disclosures;
        this.referrals = referrals;
        this.visits = visits;
        this.interests = interests;
        this.progress = progress;
        this.links = links;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records that the partner was asked. Its answer is due after as many working days as its clock allows.
     *
     * @throws uk.healthcare.desk.common.RuleViolation beside the field that is wrong; also when the text would tell who
     *     asks
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.approach")
    public void approach(ReferralId id, @Nullable Channel channel, @Nullable LocalDate on, String text) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), GuardedAct.APPROACH);
        if (channel == null) {
            throw new RuleViolation("referral.channel.missing").at("channel");
        }
        brief.require(referral.enquiry(), "text", text);
        var by = current.get().id();
        var at = RecordedDay.moment(on, referral.stateSince(), clock.instant());
        var due = progress.answerDue(referral.enquiry(), at);
        referral.approach(channel, text, due, by, at);
        var name = referrals.name(referral.partner());
        referrals.count(referral);
        disclosures.add(ApproachDisclosure.of(referral, name, channel, text.strip(), by, at));
        progress.partnerApproached(referral.enquiry(), id, name, channel, text.strip(), by, at);
    }

    /** Records that the partner says yes. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.accept")
    public void accepted(ReferralId id, @Nullable LocalDate on, @Nullable String text) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), GuardedAct.RECORD_ACCEPTANCE);
        var by = current.get().id();
        var at = RecordedDay.moment(on, referral.stateSince(), clock.instant());
        referral.accept(text, by, at);
        referrals.count(referral);
        progress.partnerAccepted(referral.enquiry(), id, referrals.name(referral.partner()), text, by, at);
    }

    /** Records that the partner says no. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.decline")
    public void declined(ReferralId id, @Nullable DeclineReason why, @Nullable LocalDate on, @Nullable String text) {
        var referral = referrals.workable(id);
        var reason = DeclineReason.checked(why, text);
        var by = current.get().id();
        var at = RecordedDay.moment(on, referral.stateSince(), clock.instant());
        referral.decline(reason, text, by, at);
        referrals.count(referral);
        progress.partnerDeclined(referral.enquiry(), id, referrals.name(referral.partner()), reason.told(text), by, at);
    }

    /** Records a question of the partner: the enquiry waits for the enquirer until that day. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.needs-more")
    public void needsMore(ReferralId id, String question, @Nullable LocalDate until) {
        var referral = referrals.workable(id);
        var by = current.get().id();
        var at = clock.instant();
        if (until == null || !until.isAfter(London.dateOf(at))) {
            throw new RuleViolation("referral.until.past").at("until");
        }
        referral.needsMore(question, by, at);
        referrals.count(referral);
        progress.partnerNeedsMore(
                referral.enquiry(), id, referrals.name(referral.partner()), question.strip(), until, by, at);
    }

    /** Gives up waiting for an answer; a late one still counts. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.lapse")
    public void lapsed(ReferralId id) {
        var referral = referrals.workable(id);
        var by = current.get().id();
        var at = clock.instant();
        referral.lapse(by, at);
        referrals.count(referral);
        progress.partnerLapsed(referral.enquiry(), id, referrals.name(referral.partner()), by, at);
    }

    /** Records that the parties talk with each other. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.discussion")
    public void discussionStarted(ReferralId id, @Nullable LocalDate on, @Nullable String text) {
        var referral = referrals.workable(id);
        var by = current.get().id();
        var at = RecordedDay.moment(on, referral.stateSince(), clock.instant());
        referral.startDiscussion(text, by, at);
        referrals.count(referral);
        progress.discussionStarted(referral.enquiry(), id, referrals.name(referral.partner()), text, by, at);
    }

    /** Takes the partner out, with the reason: its links open nothing any more, its visits will not be. When it was the last one introduced, the enquiry is matched anew. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.end")
    public void end(ReferralId id, String reason) {
        var referral = referrals.workable(id);
        var by = current.get().id();
        var at = clock.instant();
        referral.end(reason, by, at);
        links.revoke(id, LinkPurpose.ANSWER, by);
        referrals.count(referral);
        progress.partnerWithdrew(referral.enquiry(), id, referrals.name(referral.partner()), reason.strip(), by, at);
        visits.partnerIsOut(referral, by, at);
    }
}

package uk.healthcare.desk.referral.introduction;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.referral.RecordedDay;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.consent.IntroductionGuard;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Records that enquirer and partner were introduced to each other. */
@Service
public class IntroductionService {

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final InterestGuard interests;
    private final IntroductionDisclosures disclosures;
    private final EnquiryProgress progress;
    private final Disclaimer disclaimer;
    private final CurrentStaff current;
    private final Clock clock;

    IntroductionService(
            Referrals referrals,
            IntroductionGuard guard,
            InterestGuard interests,
            IntroductionDisclosures disclosures,
            EnquiryProgress progress,
            Disclaimer disclaimer,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.guard = guard;
        this.interests = interests;
        this.disclosures = disclosures;
        this.progress = progress;
        this.disclaimer = disclaimer;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What both were told, by whatever way; the standing disclaimer is added where the text lacks it. The enquiry moves
     * to Introduced with it.
     *
     * @throws RuleViolation when the partner has not accepted, the enquirer not agreed to it, or due diligence is not
     *     clear
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.introduce")
    public void introduced(ReferralId id, @Nullable Channel channel, @Nullable LocalDate on, String text) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), GuardedAct.INTRODUCE);
        if (channel == null) {
            throw new RuleViolation("referral.channel.missing").at("channel");
        }
        var by = current.get().id();
        var at = RecordedDay.moment(on, referral.stateSince(), clock.instant());
        var told = disclaimer.appendedTo(Limits.required("text", text, Referral.TEXT - Disclaimer.ROOM));
        referral.introduce(channel, told, guard.consented(referral), guard.dueDiligence(referral), by, at);
        referrals.count(referral);
        disclosures.recorded(referral, channel, told, by, at);
        progress.introductionRecorded(referral.enquiry(), id, referrals.name(referral.partner()), told, by, at);
    }
}

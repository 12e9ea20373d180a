package uk.healthcare.desk.referral;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Records what the parties signed. */
@Service
public class AgreementService {

    private final Referrals referrals;
    private final InterestGuard interests;
    private final AgreementRepository agreements;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    AgreementService(
            Referrals referrals,
            InterestGuard interests,
            AgreementRepository agreements,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.interests = interests;
        this.agreements = agreements;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    /** @throws RuleViolation beside the field that is wrong, or when the enquiry has an agreement already */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.agreement")
    public void record(ReferralId id, AgreementTerms terms) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), GuardedAct.RECORD_AGREEMENT);
        if (agreements.existsByEnquiryId(referral.enquiry())) {
            throw new RuleViolation("agreement.already");
        }
        var by = current.get().id();
        var at = clock.instant();
        agreements.save(Agreement.record(referral, terms, by, at));
        referrals.count(referral);
        progress.agreementRecorded(
                referral.enquiry(), id, referral.partner(), referrals.name(referral.partner()), terms.total(), by, at);
    }
}

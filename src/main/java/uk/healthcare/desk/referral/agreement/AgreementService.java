package uk.healthcare.desk.referral.agreement;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.AgreementChange;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Records what the parties signed, and corrects it: before the enquiry is closed and after. */
@Service
public class AgreementService {

    private final EnquiryAccess access;
    private final Referrals referrals;
    private final InterestGuard interests;
    private final AgreementRepository agreements;
    private final Confirmations confirmations;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    AgreementService(
            EnquiryAccess access,
            Referrals referrals,
            InterestGuard interests,
            AgreementRepository agreements,
            Confirmations confirmations,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.interests = interests;
        this.agreements = agreements;
        this.confirmations = confirmations;
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

    /**
     * Corrects what was recorded. What its enquirer had confirmed counts as unconfirmed when it says something else now.
     *
     * @param before what it said when the form was opened
     * @param overVersion the version that the person has been shown in a conflict and chosen to replace; null: none
     * @throws Conflict when somebody else corrected it meanwhile
     * @throws RuleViolation beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.agreement-correct")
    public void correct(EnquiryId enquiry, AgreementTerms before, AgreementTerms typed, @Nullable Integer overVersion) {
        access.requireWorkable(enquiry);
        var agreement = agreements.findByEnquiryId(enquiry).orElseThrow(() -> new RuleViolation("agreement.none"));
        var at = clock.instant();
        var revision = agreement.revision();
        var changed = agreement.correct(before, typed, overVersion, London.dateOf(at));
        if (agreement.revision() != revision) {
            confirmations.withdraw(agreement, revision, current.get().id());
        }
        if (!changed.isEmpty()) {
            progress.agreementCorrected(
                    enquiry,
                    agreement.referral(),
                    referrals.name(agreement.partner()),
                    new AgreementChange(agreement.terms().total(), changed, agreement.revision() != revision),
                    current.get().id(),
                    at);
        }
    }
}

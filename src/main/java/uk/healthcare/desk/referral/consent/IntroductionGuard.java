package uk.healthcare.desk.referral.consent;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.duediligence.DueDiligence;
import uk.healthcare.desk.referral.duediligence.DueDiligenceRepository;

/** What must be there before enquirer and partner get each other's details. */
@Component
public class IntroductionGuard {

    private final ConsentRepository consents;
    private final DueDiligenceRepository dueDiligence;

    IntroductionGuard(ConsentRepository consents, DueDiligenceRepository dueDiligence) {
        this.consents = consents;
        this.dueDiligence = dueDiligence;
    }

    public boolean consented(Referral referral) {
        return consents.findByEnquiryId(referral.enquiry()).stream()
                .anyMatch(consent -> consent.covers(referral.partner()));
    }

    public DueDiligenceState dueDiligence(Referral referral) {
        return dueDiligence(referral.enquiry());
    }

    public DueDiligenceState dueDiligence(EnquiryId enquiry) {
        return dueDiligence
                .findFirstByEnquiryIdOrderByDecidedAtDescIdDesc(enquiry)
                .map(DueDiligence::decision)
                .orElse(DueDiligenceState.NOT_STARTED);
    }

    /** @throws RuleViolation while the name of no partner may be told to the enquirer */
    void requireNamesMayBeTold(EnquiryId enquiry) {
        if (dueDiligence(enquiry) != DueDiligenceState.CLEAR) {
            throw new RuleViolation("consent.ask.due-diligence");
        }
    }

    /** @throws RuleViolation naming what is missing */
    public void require(Referral referral) {
        referral.requireIntroducible(consented(referral), dueDiligence(referral));
    }
}

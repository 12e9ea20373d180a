package uk.healthcare.desk.referral;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.DueDiligenceState;

/** What must be there before enquirer and partner get each other's details. */
@Component
class IntroductionGuard {

    private final ConsentRepository consents;
    private final DueDiligenceRepository dueDiligence;

    IntroductionGuard(ConsentRepository consents, DueDiligenceRepository dueDiligence) {
        this.consents = consents;
        this.dueDiligence = dueDiligence;
    }

    boolean consented(Referral referral) {
        return consents.findByEnquiryId(referral.enquiry()).stream()
                .anyMatch(consent -> consent.covers(referral.partner()));
    }

    DueDiligenceState dueDiligence(Referral referral) {
        return dueDiligence(referral.enquiry());
    }

    DueDiligenceState dueDiligence(EnquiryId enquiry) {
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
    void require(Referral referral) {
        referral.requireIntroducible(consented(referral), dueDiligence(referral));
    }
}

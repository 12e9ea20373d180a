package uk.healthcare.desk.referral.approach;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.sending.DepartingMessage;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.ApproachDisclosure;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** A partner was reminded when the message has left. */
@Component
class ChaseSent implements AfterSending {

    private final Referrals referrals;
    private final EnquiryProgress progress;
    private final Disclosures disclosures;

    ChaseSent(Referrals referrals, EnquiryProgress progress, Disclosures disclosures) {
        this.referrals = referrals;
        this.progress = progress;
        this.disclosures = disclosures;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.CHASE;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        if (referrals.find(message.aboutReferral()).state() != ReferralState.APPROACHED) {
            throw new RuleViolation("referral.chase.answered");
        }
    }

    @Override
    public void sent(SentMessage message) {
        var referral = referrals.find(message.aboutReferral());
        progress.partnerChased(
                referral.enquiry(), referral.id(), referrals.name(referral.partner()), message.body(), message.at());
        message.recipients()
                .forEach(to -> disclosures.add(ApproachDisclosure.of(
                        referral, to.value(), Channel.EMAIL, message.body(), message.by(), message.at())));
    }
}

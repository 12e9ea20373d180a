package uk.healthcare.desk.referral;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.AfterSending;
import uk.healthcare.desk.correspondence.DepartingMessage;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;

/** Enquirer and partner have each other's details when the message has left: the enquiry moves with it. */
@Component
class IntroductionSent implements AfterSending {

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final EnquiryProgress progress;

    IntroductionSent(Referrals referrals, IntroductionGuard guard, EnquiryProgress progress) {
        this.referrals = referrals;
        this.guard = guard;
        this.progress = progress;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.INTRODUCTION;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        guard.require(referrals.find(message.aboutReferral()));
    }

    @Override
    public void sent(SentMessage message) {
        var referral = referrals.locked(message.aboutReferral());
        referral.introduce(
                Channel.EMAIL,
                message.body(),
                guard.consented(referral),
                guard.dueDiligence(referral),
                message.by(),
                message.at());
        referrals.count(referral);
        progress.introductionRecorded(
                referral.enquiry(),
                referral.id(),
                referrals.name(referral.partner()),
                message.body(),
                message.by(),
                message.at());
    }
}

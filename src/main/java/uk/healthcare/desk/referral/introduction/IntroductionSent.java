package uk.healthcare.desk.referral.introduction;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.IntroductionLetters;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.sending.DepartingMessage;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.consent.IntroductionGuard;

/** Enquirer and partner have each other's details when the message has left: the enquiry moves with it. */
@Component
class IntroductionSent implements AfterSending {

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final IntroductionLetters letters;
    private final IntroductionDisclosures disclosures;
    private final EnquiryProgress progress;

    IntroductionSent(
            Referrals referrals,
            IntroductionGuard guard,
            IntroductionLetters letters,
            IntroductionDisclosures disclosures,
            EnquiryProgress progress) {
        this.referrals = referrals;
        this.guard = guard;
        this.letters = letters;
        this.disclosures = disclosures;
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

    /** They know each other only when both have it: while one has not, the stage stays, and a task says whom it missed. */
    @Override
    public void sent(SentMessage message) {
        var referral = referrals.locked(message.aboutReferral());
        disclosures.sent(referral, message);
        if (!letters.missed(message.id()).isEmpty()) {
            return;
        }
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

    @Override
    public void sentInVain(SentMessage message) {
        disclosures.sent(referrals.locked(message.aboutReferral()), message);
    }
}

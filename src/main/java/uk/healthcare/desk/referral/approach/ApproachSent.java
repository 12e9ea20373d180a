package uk.healthcare.desk.referral.approach;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.sending.DepartingMessage;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.ApproachDisclosure;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** The partner was asked when the message has left, not before. */
@Component
class ApproachSent implements AfterSending {

    private final Referrals referrals;
    private final ApproachLetters letters;
    private final EnquiryProgress progress;
    private final Disclosures disclosures;

    ApproachSent(Referrals referrals, ApproachLetters letters, EnquiryProgress progress, Disclosures disclosures) {
        this.referrals = referrals;
        this.letters = letters;
        this.progress = progress;
        this.disclosures = disclosures;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.APPROACH;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        referrals.find(message.aboutReferral()).requireNext(ReferralState.APPROACHED);
    }

    @Override
    public void sent(SentMessage message) {
        var referral = referrals.locked(message.aboutReferral());
        var name = referrals.name(referral.partner());
        var letter = letters.of(message.id()).orElseGet(() -> new ApproachLetters.Row(message.body(), null, null));
        var due = letter.answerDue();
        if (due == null) {
            due = progress.answerDue(referral.enquiry(), message.at());
        }
        referral.approach(
                new Referral.Told(Channel.EMAIL, message.body(), letter.brief(), due, letter.openCall()),
                message.by(),
                message.at());
        referrals.count(referral);
        tell(referral, name, letter, message);
        message.recipients()
                .forEach(to -> disclosures.add(ApproachDisclosure.of(
                        referral, to.value(), Channel.EMAIL, message.body(), message.by(), message.at())));
    }

    private void tell(Referral referral, String name, ApproachLetters.Row letter, SentMessage message) {
        if (letter.answerDue() == null) {
            progress.partnerApproached(
                    referral.enquiry(), referral.id(), name, Channel.EMAIL, message.body(), message.by(), message.at());
        } else {
            var day = London.dateOf(letter.answerDue());
            progress.partnerCalled(
                    referral.enquiry(), referral.id(), name, message.body(), day, message.by(), message.at());
        }
    }
}

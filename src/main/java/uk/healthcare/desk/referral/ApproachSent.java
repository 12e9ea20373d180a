package uk.healthcare.desk.referral;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.AfterSending;
import uk.healthcare.desk.correspondence.DepartingMessage;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.reference.WorkingCalendar;

/** The partner was asked when the message has left, not before. */
@Component
class ApproachSent implements AfterSending {

    private final Referrals referrals;
    private final EnquiryProgress progress;
    private final WorkingCalendar calendar;

    ApproachSent(Referrals referrals, EnquiryProgress progress, WorkingCalendar calendar) {
        this.referrals = referrals;
        this.progress = progress;
        this.calendar = calendar;
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
        var due = calendar.plusWorkingDays(message.at(), ClockKind.PARTNER_ANSWER.days());
        referral.approach(Channel.EMAIL, message.body(), due, message.by(), message.at());
        referrals.count(referral);
        progress.partnerApproached(
                referral.enquiry(),
                referral.id(),
                referrals.name(referral.partner()),
                Channel.EMAIL,
                message.body(),
                message.by(),
                message.at());
    }
}

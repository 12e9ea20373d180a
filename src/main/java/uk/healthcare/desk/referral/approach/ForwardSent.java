package uk.healthcare.desk.referral.approach;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.sending.DepartingMessage;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** A colleague of the partner has the approach when the letter has left: they can read the brief by it. */
@Component
class ForwardSent implements AfterSending {

    private final Referrals referrals;
    private final ApproachRows rows;
    private final Disclosures disclosures;

    ForwardSent(Referrals referrals, ApproachRows rows, Disclosures disclosures) {
        this.referrals = referrals;
        this.rows = rows;
        this.disclosures = disclosures;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.FORWARD;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        if (!referrals.find(message.aboutReferral()).state().awaitsAnswer()) {
            throw new RuleViolation("hand-on.over");
        }
    }

    @Override
    public void sent(SentMessage message) {
        var referral = referrals.find(message.aboutReferral());
        for (var recipient : message.recipients()) {
            disclosures.add(new Disclosure(
                    referral.enquiry(),
                    referral.partner(),
                    referral.id(),
                    DisclosureKind.BRIEF,
                    recipient.value(),
                    Channel.EMAIL,
                    "The brief, by a personal link that a colleague handed on",
                    rows.brief(referral.id()),
                    message.at(),
                    null));
        }
    }
}

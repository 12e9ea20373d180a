package uk.healthcare.desk.referral.agreement;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
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

/** A question or a reminder leaves while it can be answered; when it left, the enquirer was told what we recorded. */
@Component
class ConfirmationSent implements AfterSending {

    private final Confirmations confirmations;
    private final AgreementRepository agreements;
    private final Referrals referrals;
    private final Disclosures disclosures;

    ConfirmationSent(
            Confirmations confirmations, AgreementRepository agreements, Referrals referrals, Disclosures disclosures) {
        this.confirmations = confirmations;
        this.agreements = agreements;
        this.referrals = referrals;
        this.disclosures = disclosures;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.CONFIRMATION;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        confirmations
                .of(message.id())
                .filter(confirmation -> !confirmation.isAnswered())
                .filter(confirmations::isLinkOpen)
                .orElseThrow(() -> new RuleViolation("confirmation.over"));
    }

    @Override
    public void sent(SentMessage message) {
        var agreement = agreements.findByEnquiryId(message.enquiry()).orElseThrow();
        var partner = referrals.name(agreement.partner());
        for (EmailAddress recipient : message.recipients()) {
            disclosures.add(new Disclosure(
                    message.enquiry(),
                    agreement.partner(),
                    agreement.referral(),
                    DisclosureKind.AGREEMENT,
                    recipient.value(),
                    Channel.EMAIL,
                    Limits.fitting(
                            "What we recorded of the agreement with " + partner + ", shown by a personal link", 500),
                    message.body(),
                    message.at(),
                    message.by()));
        }
    }
}

package uk.healthcare.desk.referral.introduction;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** Writes down what enquirer and partner were told of each other. */
@Component
class IntroductionDisclosures {

    private final Disclosures disclosures;
    private final Referrals referrals;
    private final EnquiryMail enquiries;

    IntroductionDisclosures(Disclosures disclosures, Referrals referrals, EnquiryMail enquiries) {
        this.disclosures = disclosures;
        this.referrals = referrals;
        this.enquiries = enquiries;
    }

    /** By e-mail: to each who has it, what it tells of the other. */
    void sent(Referral referral, SentMessage message) {
        var fields = enquiries.fields(referral.enquiry());
        var enquirer =
                Optional.ofNullable(fields.email()).flatMap(EmailAddress::parse).orElse(null);
        for (var recipient : message.recipients()) {
            var what = recipient.equals(enquirer)
                    ? ToldDetails.ofPartner(referrals.name(referral.partner()), partnersAddress(message, enquirer))
                    : ToldDetails.ofEnquirer(fields);
            add(referral, recipient.value(), Channel.EMAIL, what, message.body(), message.by(), message.at());
        }
    }

    /** By whatever way, as it was recorded: both were told. */
    void recorded(Referral referral, Channel channel, String text, @Nullable StaffId by, Instant at) {
        var fields = enquiries.fields(referral.enquiry());
        var partner = referrals.name(referral.partner());
        add(referral, enquirer(fields), channel, ToldDetails.ofPartner(partner, null), text, by, at);
        add(referral, partner, channel, ToldDetails.ofEnquirer(fields), text, by, at);
    }

    private void add(
            Referral referral,
            String recipient,
            Channel channel,
            String what,
            String text,
            @Nullable StaffId by,
            Instant at) {
        disclosures.add(new Disclosure(
                referral.enquiry(),
                referral.partner(),
                referral.id(),
                DisclosureKind.INTRODUCTION,
                recipient,
                channel,
                what,
                text,
                at,
                by));
    }

    private static @Nullable String partnersAddress(SentMessage message, @Nullable EmailAddress enquirer) {
        return message.recipients().stream()
                .filter(one -> !one.equals(enquirer))
                .map(EmailAddress::value)
                .findFirst()
                .orElse(null);
    }

    private static String enquirer(EnquiryFields fields) {
        if (fields.email() != null) {
            return fields.email();
        }
        return Objects.requireNonNullElse(
                fields.enquirer(), Objects.requireNonNullElse(fields.organisation(), "The enquirer"));
    }
}

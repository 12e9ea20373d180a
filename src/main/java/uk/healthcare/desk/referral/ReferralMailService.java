package uk.healthcare.desk.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.partner.Interests;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Introduction by e-mail. The referral moves when the message has left: until then, and when it fails, it stays where it
 * is.
 */
@Service
public class ReferralMailService {

    private static final int SUBJECT = 200;

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final Interests interests;
    private final ReferralLetters letters;
    private final PartnerContacts contacts;
    private final EnquiryMail enquiries;
    private final Disclaimer disclaimer;
    private final CurrentStaff current;

    ReferralMailService(
            Referrals referrals,
            IntroductionGuard guard,
            Interests interests,
            ReferralLetters letters,
            PartnerContacts contacts,
            EnquiryMail enquiries,
            Disclaimer disclaimer,
            CurrentStaff current) {
        this.referrals = referrals;
        this.guard = guard;
        this.interests = interests;
        this.letters = letters;
        this.contacts = contacts;
        this.enquiries = enquiries;
        this.disclaimer = disclaimer;
        this.current = current;
    }

    /** Nothing while no mailbox is set up, one of both has no address, or a letter about it is on its way. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<LetterStart> beginIntroduction(ReferralId id) {
        var referral = referrals.workable(id);
        return enquirer(referral)
                .flatMap(address -> begin(referral)
                        .map(start ->
                                new LetterStart(start.contacts(), address.value(), start.subject(), start.text())));
    }

    /**
     * Introduces enquirer and partner by e-mail, with the standing disclaimer.
     *
     * @throws RuleViolation when the partner has not accepted, the enquirer not agreed to it, or due diligence is not
     *     clear; asked again when it leaves
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.send-introduction")
    public MessageId introduce(ReferralId id, PartnerLetter typed) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), "introduce it");
        guard.require(referral);
        var enquirer = enquirer(referral).orElseThrow(() -> new RuleViolation("acknowledgement.no-address"));
        var text = disclaimer.appendedTo(Limits.required("text", typed.text(), Referral.TEXT - Disclaimer.ROOM));
        return put(referral, typed, Stream.of(enquirer, contact(referral, typed)), text);
    }

    private MessageId put(Referral referral, PartnerLetter typed, Stream<EmailAddress> to, String text) {
        return letters.put(new ReferralLetter(
                typed.key(),
                referral.enquiry(),
                referral.id(),
                MessagePurpose.INTRODUCTION,
                to.toList(),
                Limits.required("subject", typed.subject(), SUBJECT),
                text,
                null,
                List.of(),
                current.get().id()));
    }

    private Optional<LetterStart> begin(Referral referral) {
        var addresses = contacts.of(referral.partner());
        if (addresses.isEmpty() || !letters.canBeSent(referral.enquiry()) || letters.isOnItsWay(referral.id())) {
            return Optional.empty();
        }
        var filled = letters.fill(
                referral.enquiry(),
                referrals.name(referral.partner()),
                current.get().id());
        return Optional.of(new LetterStart(addresses, null, filled.subject(), filled.body()));
    }

    private EmailAddress contact(Referral referral, PartnerLetter typed) {
        return contacts.of(referral.partner()).stream()
                .filter(one -> one.equals(typed.to()))
                .findFirst()
                .map(EmailAddress::new)
                .orElseThrow(() -> new RuleViolation("referral.letter.contact").at("sendTo"));
    }

    private Optional<EmailAddress> enquirer(Referral referral) {
        return Optional.ofNullable(enquiries.fields(referral.enquiry()).email()).flatMap(EmailAddress::parse);
    }
}

package uk.healthcare.desk.referral;

import java.util.List;
import java.util.Objects;
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
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Approach and introduction by e-mail. The referral moves when the message has left: until then, and when it fails, it
 * stays where it is.
 */
@Service
public class ReferralMailService {

    private static final int SUBJECT = 200;

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final Interests interests;
    private final ReferralLetters letters;
    private final PartnerDirectory partners;
    private final EnquiryMail enquiries;
    private final Disclaimer disclaimer;
    private final CurrentStaff current;

    ReferralMailService(
            Referrals referrals,
            IntroductionGuard guard,
            Interests interests,
            ReferralLetters letters,
            PartnerDirectory partners,
            EnquiryMail enquiries,
            Disclaimer disclaimer,
            CurrentStaff current) {
        this.referrals = referrals;
        this.guard = guard;
        this.interests = interests;
        this.letters = letters;
        this.partners = partners;
        this.enquiries = enquiries;
        this.disclaimer = disclaimer;
        this.current = current;
    }

    /** Nothing while no mailbox is set up, the partner has no address, or a letter about it is on its way. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<LetterStart> beginApproach(ReferralId id) {
        var referral = referrals.looked(id);
        return begin(referral, MessagePurpose.APPROACH);
    }

    /** The same for an introduction; nothing either when the enquirer has no address. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<LetterStart> beginIntroduction(ReferralId id) {
        var referral = referrals.looked(id);
        return enquirer(referral)
                .flatMap(address -> begin(referral, MessagePurpose.INTRODUCTION)
                        .map(start ->
                                new LetterStart(start.contacts(), address.value(), start.subject(), start.text())));
    }

    /** Asks the partner by e-mail. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.send-approach")
    public MessageId approach(ReferralId id, PartnerLetter typed) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), "approach it");
        referral.requireNext(ReferralState.APPROACHED);
        return put(referral, MessagePurpose.APPROACH, typed, Stream.of(contact(referral, typed)), typed.text());
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
        return put(referral, MessagePurpose.INTRODUCTION, typed, Stream.of(enquirer, contact(referral, typed)), text);
    }

    private MessageId put(
            Referral referral, MessagePurpose purpose, PartnerLetter typed, Stream<EmailAddress> to, String text) {
        return letters.put(new ReferralLetter(
                typed.key(),
                referral.enquiry(),
                referral.id(),
                purpose,
                to.toList(),
                Limits.required("subject", typed.subject(), SUBJECT),
                text,
                null,
                List.of(),
                current.get().id()));
    }

    private Optional<LetterStart> begin(Referral referral, MessagePurpose purpose) {
        var contacts = contacts(referral);
        if (contacts.isEmpty() || !letters.canBeSent(referral.enquiry()) || letters.isOnItsWay(referral.id())) {
            return Optional.empty();
        }
        var filled = letters.fill(
                referral.enquiry(),
                purpose,
                referrals.name(referral.partner()),
                current.get().id());
        return Optional.of(new LetterStart(contacts, null, filled.subject(), filled.body()));
    }

    private List<String> contacts(Referral referral) {
        return partners.sheet(referral.partner()).contacts().stream()
                .map(part -> part.content().email())
                .filter(Objects::nonNull)
                .flatMap(email -> EmailAddress.parse(email).stream())
                .map(EmailAddress::value)
                .distinct()
                .toList();
    }

    private EmailAddress contact(Referral referral, PartnerLetter typed) {
        return contacts(referral).stream()
                .filter(one -> one.equals(typed.to()))
                .findFirst()
                .map(EmailAddress::new)
                .orElseThrow(() -> new RuleViolation("referral.letter.contact").at("sendTo"));
    }

    private Optional<EmailAddress> enquirer(Referral referral) {
        return Optional.ofNullable(enquiries.fields(referral.enquiry()).email()).flatMap(EmailAddress::parse);
    }
}

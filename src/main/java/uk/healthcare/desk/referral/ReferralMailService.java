package uk.healthcare.desk.referral;

import java.util.List;
import java.util.Optional;
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
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** The approach by e-mail. The referral moves when the message has left: until then, and when it fails, it stays. */
@Service
public class ReferralMailService {

    private static final int SUBJECT = 200;

    private final Referrals referrals;
    private final InterestGuard interests;
    private final ReferralLetters letters;
    private final PartnerContacts contacts;
    private final CurrentStaff current;

    ReferralMailService(
            Referrals referrals,
            InterestGuard interests,
            ReferralLetters letters,
            PartnerContacts contacts,
            CurrentStaff current) {
        this.referrals = referrals;
        this.interests = interests;
        this.letters = letters;
        this.contacts = contacts;
        this.current = current;
    }

    /** Nothing while no mailbox is set up, the partner has no address, or a letter about it is on its way. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<LetterStart> beginApproach(ReferralId id) {
        var referral = referrals.looked(id);
        var addresses = contacts.of(referral.partner());
        if (addresses.isEmpty() || !letters.canBeSent(referral.enquiry()) || letters.isOnItsWay(referral.id())) {
            return Optional.empty();
        }
        var filled = letters.fill(
                referral.enquiry(),
                MessagePurpose.APPROACH,
                referrals.name(referral.partner()),
                current.get().id());
        return Optional.of(new LetterStart(addresses, filled.subject(), filled.body()));
    }

    /** Asks the partner by e-mail. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.send-approach")
    public MessageId approach(ReferralId id, PartnerLetter typed) {
        var referral = referrals.workable(id);
        interests.requireNone(referral.partner(), GuardedAct.APPROACH);
        referral.requireNext(ReferralState.APPROACHED);
        return letters.put(new ReferralLetter(
                typed.key(),
                referral.enquiry(),
                referral.id(),
                MessagePurpose.APPROACH,
                List.of(contact(referral, typed)),
                Limits.required("subject", typed.subject(), SUBJECT),
                typed.text(),
                null,
                List.of(),
                current.get().id()));
    }

    private EmailAddress contact(Referral referral, PartnerLetter typed) {
        return contacts.of(referral.partner()).stream()
                .filter(one -> one.equals(typed.to()))
                .findFirst()
                .map(EmailAddress::new)
                .orElseThrow(() -> new RuleViolation("referral.letter.contact").at("sendTo"));
    }
}

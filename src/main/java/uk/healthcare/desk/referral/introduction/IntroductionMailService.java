package uk.healthcare.desk.referral.introduction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.IntroductionLetters;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.referral.PartnerContacts;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.consent.IntroductionGuard;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Introduces enquirer and partner by e-mail, in one step: the letter in the enquirer's language and in English, the pack,
 * and an invitation to a first meeting. The referral moves when it has left.
 */
@Service
public class IntroductionMailService {

    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final InterestGuard interests;
    private final ReferralLetters letters;
    private final IntroductionLetters words;
    private final PartnerContacts contacts;
    private final IntroductionPapers papers;
    private final IntroductionEnclosures enclosures;
    private final CurrentStaff current;

    IntroductionMailService(
            Referrals referrals,
            IntroductionGuard guard,
            InterestGuard interests,
            ReferralLetters letters,
            IntroductionLetters words,
            PartnerContacts contacts,
            IntroductionPapers papers,
            IntroductionEnclosures enclosures,
            CurrentStaff current) {
        this.referrals = referrals;
        this.guard = guard;
        this.interests = interests;
        this.letters = letters;
        this.words = words;
        this.contacts = contacts;
        this.papers = papers;
        this.enclosures = enclosures;
        this.current = current;
    }

    /**
     * Nothing while no mailbox is set up, the partner or the enquirer has no address, or a letter about it is on its
     * way.
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<IntroductionStart> begin(ReferralId id) {
        var referral = referrals.looked(id);
        var enquiry = referral.enquiry();
        var addresses = contacts.of(referral.partner());
        if (addresses.isEmpty() || !letters.canBeSent(enquiry) || letters.isOnItsWay(id)) {
            return Optional.empty();
        }
        return papers.enquirer(enquiry).map(enquirer -> {
            var filled = words.fill(
                    enquiry, referrals.name(referral.partner()), current.get().id());
            return new IntroductionStart(
                    addresses, enquirer.value(), filled.subject(), filled.body(), papers.market(enquiry));
        });
    }

    /** What both would get. @throws RuleViolation as {@link #send} would */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public IntroductionPreview preview(ReferralId id, IntroductionLetter typed) {
        var referral = referrals.looked(id);
        requireAllowed(referral);
        return papers.preview(papers.of(referral, typed));
    }

    /**
     * The pack as it would be sent now.
     *
     * @param contact address of whom at the partner the enquirer is introduced to
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public PackFile pack(ReferralId id, String contact, @Nullable Meeting meeting) {
        return enclosures.pack(papers.about(referrals.looked(id), contact, meeting));
    }

    /**
     * Puts it in the outbox, to be taken back for a moment.
     *
     * @throws RuleViolation when the partner has not accepted, the enquirer not agreed to it, or due diligence is not
     *     clear; asked again when it leaves
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.send-introduction")
    public MessageId send(ReferralId id, IntroductionLetter typed) {
        var referral = referrals.workable(id);
        requireAllowed(referral);
        var ready = papers.of(referral, typed);
        var key = typed.letter().key();
        return letters.put(new ReferralLetter(
                key,
                referral.enquiry(),
                id,
                MessagePurpose.INTRODUCTION,
                ready.to(),
                ready.subject(),
                ready.text(),
                null,
                enclosures.of(referral.enquiry(), key, ready),
                current.get().id()));
    }

    private void requireAllowed(Referral referral) {
        interests.requireNone(referral.partner(), GuardedAct.INTRODUCE);
        guard.require(referral);
    }
}

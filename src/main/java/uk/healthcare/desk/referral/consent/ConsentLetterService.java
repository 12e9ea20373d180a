package uk.healthcare.desk.referral.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PageWords;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Asks an enquirer by e-mail, in its language, whether partners may have its details: it answers by a personal link. */
@Service
public class ConsentLetterService {

    private final EnquiryAccess access;
    private final Referrals referrals;
    private final IntroductionGuard guard;
    private final InterestGuard interests;
    private final ConsentRequests requests;
    private final ReferralLetters letters;
    private final PersonalLinks links;
    private final EnquiryMail enquiries;
    private final CurrentStaff current;

    ConsentLetterService(
            EnquiryAccess access,
            Referrals referrals,
            IntroductionGuard guard,
            InterestGuard interests,
            ConsentRequests requests,
            ReferralLetters letters,
            PersonalLinks links,
            EnquiryMail enquiries,
            CurrentStaff current) {
        this.access = access;
        this.referrals = referrals;
        this.guard = guard;
        this.interests = interests;
        this.requests = requests;
        this.letters = letters;
        this.links = links;
        this.enquiries = enquiries;
        this.current = current;
    }

    /** With what the letter begins; nothing while no mailbox is set up or the enquirer has no address. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<LetterStart> begin(EnquiryId enquiry) {
        access.requireOwnCase(enquiry);
        var address = enquirer(enquiry);
        if (address.isEmpty() || !letters.canBeSent(enquiry)) {
            return Optional.empty();
        }
        var filled = letters.fillConsent(enquiry, current.get().id());
        return Optional.of(new LetterStart(List.of(address.get().value()), filled.subject(), filled.body()));
    }

    /**
     * Asks for these partners. Their names leave with it, so due diligence has to be clear, now and when it leaves.
     *
     * @throws RuleViolation beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("consent.ask")
    public void ask(EnquiryId enquiry, ConsentLetter typed) {
        access.requireWorkable(enquiry);
        if (requests.has(typed.key())) {
            return;
        }
        guard.requireNamesMayBeTold(enquiry);
        var names = names(enquiry, typed);
        if (!typed.text().contains(FilledText.PARTNERS)) {
            throw new RuleViolation("consent.ask.partners", FilledText.PARTNERS).at("text");
        }
        var to = enquirer(enquiry).orElseThrow(() -> new RuleViolation("consent.ask.no-address"));
        letters.put(new ReferralLetter(
                typed.key(),
                enquiry,
                null,
                MessagePurpose.CONSENT,
                List.of(to),
                typed.subject(),
                typed.text().replace(FilledText.PARTNERS, names),
                link(enquiry, typed, to),
                List.of(),
                current.get().id()));
    }

    private String names(EnquiryId enquiry, ConsentLetter typed) {
        if (typed.partners().isEmpty()) {
            throw new RuleViolation("consent.partners.missing").at("partners");
        }
        var open = partners(enquiry, ReferralState::isOpen);
        var interested = partners(enquiry, ReferralState::isInterested);
        if (!open.containsAll(typed.partners())) {
            throw new RuleViolation("consent.partners.not-considered").at("partners");
        }
        if (!interested.containsAll(typed.partners())) {
            throw new RuleViolation("consent.ask.not-interested").at("partners");
        }
        typed.partners().forEach(partner -> interests.requireNone(partner, GuardedAct.NAME));
        return typed.partners().stream()
                .map(partner -> "- " + referrals.name(partner))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private Set<PartnerId> partners(EnquiryId enquiry, Predicate<ReferralState> state) {
        return referrals.of(enquiry).stream()
                .filter(referral -> state.test(referral.state()))
                .map(Referral::partner)
                .collect(Collectors.toSet());
    }

    private LinkId link(EnquiryId enquiry, ConsentLetter typed, EmailAddress to) {
        var fields = enquiries.fields(enquiry);
        var language = Language.of(fields.language()).orElse(Language.ENGLISH);
        var link = links.make(new NewLink(
                LinkPurpose.CONSENT,
                enquiry,
                null,
                null,
                to.value(),
                fields.enquirer(),
                language.code(),
                current.get().id(),
                null));
        var wording = new PageWords(language, "consent").say("consent.wording", enquiries.reference(enquiry));
        requests.add(link, typed.key(), wording, typed.partners());
        return link;
    }

    private Optional<EmailAddress> enquirer(EnquiryId enquiry) {
        return Optional.ofNullable(enquiries.fields(enquiry).email()).flatMap(EmailAddress::parse);
    }
}

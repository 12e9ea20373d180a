package uk.healthcare.desk.referral.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.LetterStart;
import uk.healthcare.desk.referral.RecordedDay;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Asks enquirers whether what we recorded of their agreement is right, and records what they say another way. */
@Service
public class ConfirmationService {

    private static final int SUBJECT = 200;

    private final EnquiryAccess access;
    private final Referrals referrals;
    private final AgreementRepository agreements;
    private final Confirmations confirmations;
    private final PersonalLinks links;
    private final ReferralLetters letters;
    private final EnquiryMail enquiries;
    private final CurrentStaff current;
    private final Clock clock;

    ConfirmationService(
            EnquiryAccess access,
            Referrals referrals,
            AgreementRepository agreements,
            Confirmations confirmations,
            PersonalLinks links,
            ReferralLetters letters,
            EnquiryMail enquiries,
            CurrentStaff current,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.links = links;
        this.letters = letters;
        this.enquiries = enquiries;
        this.current = current;
        this.clock = clock;
    }

    /** A question that can be sent. @param referral that came to the agreement */
    public record Start(ReferralId referral, LetterStart letter) {}

    /** The question as its template has it; nothing while no mailbox is set up or the enquirer has no address. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<Start> begin(EnquiryId enquiry) {
        access.requireOwnCase(enquiry);
        var agreement = find(agreements.findByEnquiryId(enquiry));
        var address = address(enquiry);
        if (address.isEmpty() || !letters.canBeSent(enquiry) || letters.isOnItsWay(agreement.referral())) {
            return Optional.empty();
        }
        var filled = letters.fillConfirmation(
                enquiry, referrals.name(agreement.partner()), current.get().id());
        var to = address.get().value();
        return Optional.of(
                new Start(agreement.referral(), new LetterStart(List.of(to), filled.subject(), filled.body())));
    }

    /**
     * Asks by a letter with a link. It is reminded of by itself, until it is answered, bounces or is withdrawn.
     *
     * @throws RuleViolation when it was asked already and the agreement says the same, or beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("agreement.ask")
    public MessageId ask(EnquiryId enquiry, ConfirmationLetter typed) {
        access.requireWorkable(enquiry);
        var agreement = find(agreements.findByEnquiryId(enquiry));
        requireNotAsked(agreement);
        var by = current.get().id();
        var to = address(enquiry).orElseThrow(() -> new RuleViolation("acknowledgement.no-address"));
        var fields = enquiries.fields(enquiry);
        var language = Language.of(fields.language()).orElse(Language.ENGLISH);
        var link = links.make(new NewLink(
                LinkPurpose.CONFIRMATION,
                enquiry,
                agreement.referral(),
                agreement.partner(),
                to.value(),
                fields.enquirer(),
                language.code(),
                by,
                null));
        var asking = new Confirmation.Asking(link, to.value(), language);
        var confirmation = confirmations.keep(Confirmation.asked(agreement, asking, by, clock.instant()));
        var message = letters.put(new ReferralLetter(
                typed.key(),
                enquiry,
                agreement.referral(),
                MessagePurpose.CONFIRMATION,
                List.of(to),
                Limits.required("subject", typed.subject(), SUBJECT),
                Limits.required("text", typed.text(), Referral.TEXT),
                link,
                List.of(),
                by));
        confirmations.letter(confirmation, 0, message);
        return message;
    }

    /** The question is not to be answered or reminded of any more. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("agreement.withdraw-question")
    public void withdraw(EnquiryId enquiry) {
        access.requireWorkable(enquiry);
        var agreement = find(agreements.findByEnquiryId(enquiry));
        var confirmation = confirmations
                .newest(agreement)
                .filter(confirmations::isAwaited)
                .orElseThrow(() -> new RuleViolation("confirmation.not-asked"));
        confirmations.withdraw(confirmation, current.get().id());
    }

    /**
     * Records what the enquirer said on the telephone, in a letter or face to face.
     *
     * @param on the day on which it was said: not to come, and not before the agreement was recorded
     * @throws RuleViolation beside the field that is wrong, or when it is confirmed already
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("agreement.confirm")
    public void record(
            EnquiryId enquiry,
            ConfirmationAnswer answer,
            @Nullable Channel way,
            String givenBy,
            @Nullable LocalDate on) {
        access.requireWorkable(enquiry);
        var agreement = find(agreements.findByEnquiryId(enquiry));
        var newest = confirmations.newest(agreement);
        if (newest.filter(Confirmation::isRight).isPresent()) {
            throw new RuleViolation("confirmation.already");
        }
        if (way == null) {
            throw new RuleViolation("referral.channel.missing").at("channel");
        }
        var at = RecordedDay.moment(on, agreement.recordedAt(), clock.instant());
        var by = current.get().id();
        var confirmation = newest.filter(each -> !each.isAnswered())
                .orElseGet(() ->
                        confirmations.keep(Confirmation.asked(agreement, Confirmation.Asking.NOT_BY_LETTER, by, at)));
        confirmations.answer(agreement, confirmation, answer, new Confirmations.Given(way, givenBy), by, at);
    }

    private void requireNotAsked(Agreement agreement) {
        confirmations.newest(agreement).ifPresent(newest -> {
            if (newest.isAnswered()) {
                throw new RuleViolation("confirmation.answered");
            }
            if (confirmations.isAwaited(newest)) {
                throw new RuleViolation("confirmation.asked");
            }
            // It bounced, failed, or was taken back: whoever has its link after all should not answer twice.
            confirmations.withdraw(newest, current.get().id());
        });
    }

    private Optional<EmailAddress> address(EnquiryId enquiry) {
        return Optional.ofNullable(enquiries.fields(enquiry).email()).flatMap(EmailAddress::parse);
    }

    private static Agreement find(Optional<Agreement> agreement) {
        return agreement.orElseThrow(() -> new RuleViolation("agreement.none"));
    }
}

package uk.healthcare.desk.referral.agreement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkClosed;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.Permission;

/**
 * An enquirer confirms its agreement by its personal link. A secret that opens nothing is {@link NotFound}, one that opens
 * no longer {@link LinkClosed}; what was answered already is shown as answered.
 */
@Service
public class EnquirerConfirmationService {

    private final ConfirmationRepository stored;
    private final Confirmations confirmations;
    private final AgreementRepository agreements;
    private final Referrals referrals;
    private final EnquiryProgress progress;
    private final EnquiryMail enquiries;
    private final PersonalLinks links;
    private final Clock clock;

    EnquirerConfirmationService(
            ConfirmationRepository stored,
            Confirmations confirmations,
            AgreementRepository agreements,
            Referrals referrals,
            EnquiryProgress progress,
            EnquiryMail enquiries,
            PersonalLinks links,
            Clock clock) {
        this.stored = stored;
        this.confirmations = confirmations;
        this.agreements = agreements;
        this.referrals = referrals;
        this.progress = progress;
        this.enquiries = enquiries;
        this.links = links;
        this.clock = clock;
    }

    /** What the link shows. Nothing follows from looking but that it is known to have been opened. */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional
    @NotAudited("scanners of mail look as well: it says nothing about a person")
    public ConfirmationPage look(String secret) {
        var link = links.opened(secret, LinkPurpose.CONFIRMATION).orElseThrow(() -> new NotFound("link"));
        var confirmation = confirmation(link);
        var agreement = agreements.findByEnquiryId(confirmation.enquiry()).orElseThrow();
        if (!confirmation.isAnswered()) {
            link.requireOpen(clock.instant());
            links.seen(link.id());
        }
        var terms = agreement.terms();
        return new ConfirmationPage(
                link.language(),
                enquiries.reference(confirmation.enquiry()),
                name(link),
                referrals.name(agreement.partner()),
                Objects.requireNonNull(terms.kind()),
                Objects.requireNonNull(terms.signedOn()),
                terms.values(),
                confirmation.answeredAt());
    }

    /**
     * Takes the answer.
     *
     * @throws AlreadyAnswered when there is an answer: of two at once, the second is told so
     * @throws RuleViolation beside each field that is wrong
     */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("agreement.confirm-by-link")
    public EnquiryId answer(String secret, ConfirmationAnswer typed) {
        var link = locked(secret);
        var confirmation = confirmation(link);
        if (confirmation.isAnswered()) {
            throw new AlreadyAnswered();
        }
        link.requireOpen(clock.instant());
        var agreement = agreements.findByEnquiryId(confirmation.enquiry()).orElseThrow();
        var given = new Confirmations.Given(null, name(link));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        confirmations.answer(agreement, confirmation, typed, given, null, now);
        return confirmation.enquiry();
    }

    /** The enquiry is locked first, then the link, as everywhere: of two answers at once the second sees the first. */
    private PersonalLink locked(String secret) {
        var known = links.opened(secret, LinkPurpose.CONFIRMATION).orElseThrow(() -> new NotFound("link"));
        progress.lock(Objects.requireNonNull(known.enquiry(), "A link to confirm names an enquiry"));
        return links.openedForUse(secret, LinkPurpose.CONFIRMATION).orElseThrow(() -> new NotFound("link"));
    }

    private Confirmation confirmation(PersonalLink link) {
        return stored.findByLinkId(link.id().value()).orElseThrow(() -> new NotFound("link"));
    }

    private static String name(PersonalLink link) {
        return Objects.requireNonNullElseGet(
                link.name(), () -> Objects.requireNonNullElse(link.address(), "the enquirer"));
    }
}

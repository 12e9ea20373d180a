package uk.healthcare.desk.referral.consent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.consent.ConsentRequests.Asked;
import uk.healthcare.desk.staff.Permission;

/** An enquirer says by its personal link which partners may have its details. */
@Service
public class ConsentAnswerService {

    private final PersonalLinks links;
    private final ConsentRequests requests;
    private final ConsentRepository consents;
    private final EnquiryMail enquiries;
    private final EnquiryProgress progress;
    private final Clock clock;

    ConsentAnswerService(
            PersonalLinks links,
            ConsentRequests requests,
            ConsentRepository consents,
            EnquiryMail enquiries,
            EnquiryProgress progress,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.consents = consents;
        this.enquiries = enquiries;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What the link shows. Nothing follows from looking but that it is known to have been opened.
     *
     * @throws NotFound when the secret opens nothing of this kind
     * @throws uk.healthcare.desk.outside.LinkClosed when it has expired or was revoked
     */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional
    @NotAudited("scanners of mail look as well: it says nothing about a person")
    public ConsentPage look(String secret) {
        var link = links.opened(secret, LinkPurpose.CONSENT).orElseThrow(() -> new NotFound("link"));
        if (link.standing(clock.instant()) != Standing.USED) {
            link.requireOpen(clock.instant());
        }
        links.seen(link.id());
        return new ConsentPage(
                enquiries.reference(enquiry(link)),
                link.language(),
                requests.wording(link.id()),
                requests.asked(link.id()).stream()
                        .filter(one -> one.agreed() != null || (link.usedAt() == null && one.considered()))
                        .map(one -> new ConsentPage.Choice(one.partner(), one.name(), one.agreed()))
                        .toList(),
                link.usedAt());
    }

    /**
     * These partners may have the enquirer's details, the others that were asked for may not.
     *
     * @param name of the person who says so
     * @throws AlreadyAnswered when an answer was given
     * @throws RuleViolation beside {@code partners}, {@code givenBy} or both
     */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("consent.give-by-link")
    public EnquiryId agree(String secret, Set<PartnerId> partners, @Nullable String name) {
        var link = answerable(secret);
        var asked = considered(link);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var terms = new ConsentTerms(name, Channel.LINK, requests.wording(link.id()), partners);
        requireConsidered(terms, asked);
        var consent = consents.save(Consent.given(enquiry(link), terms, null, at));
        asked.forEach(one -> requests.answered(link.id(), one.partner(), partners.contains(one.partner())));
        var others = names(asked, partners, false);
        if (!others.isEmpty()) {
            progress.consentRefused(consent.enquiry(), others, consent.givenBy(), told(link, others), at);
        }
        var told = consent.wording() + "\n\n" + told(link, names(asked, partners, true));
        progress.consentRecorded(consent.enquiry(), consent.partners(), consent.givenBy(), told, null, at);
        links.used(link.id());
        return consent.enquiry();
    }

    /** None of the partners may have them. @throws AlreadyAnswered when an answer was given */
    @PreAuthorize(Permission.HOLDER_OF_A_LINK)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("consent.refuse-by-link")
    public EnquiryId refuse(String secret) {
        var link = answerable(secret);
        var asked = considered(link);
        asked.forEach(one -> requests.answered(link.id(), one.partner(), false));
        var names = names(asked, Set.of(), false);
        progress.consentRefused(enquiry(link), names, link.holder(), told(link, names), clock.instant());
        links.used(link.id());
        return enquiry(link);
    }

    /** The enquiry is locked first, then the link: of two answers at once the second waits and sees the first. */
    private PersonalLink answerable(String secret) {
        progress.lock(enquiry(links.opened(secret, LinkPurpose.CONSENT).orElseThrow(() -> new NotFound("link"))));
        var link = links.openedForUse(secret, LinkPurpose.CONSENT).orElseThrow(() -> new NotFound("link"));
        if (link.standing(clock.instant()) == Standing.USED) {
            throw new AlreadyAnswered();
        }
        link.requireOpen(clock.instant());
        return link;
    }

    private List<Asked> considered(PersonalLink link) {
        var asked = requests.asked(link.id()).stream().filter(Asked::considered).toList();
        if (asked.isEmpty()) {
            throw new AlreadyAnswered();
        }
        return asked;
    }

    private static void requireConsidered(ConsentTerms terms, List<Asked> asked) {
        var here = asked.stream().map(Asked::partner).collect(Collectors.toSet());
        var checks = new FieldChecks();
        checks.require(here.containsAll(terms.partners()), "partners", "consent.partners.not-considered");
        checks.read(terms::checked);
        checks.pass();
    }

    private static String names(List<Asked> asked, Set<PartnerId> agreed, boolean wanted) {
        return asked.stream()
                .filter(one -> agreed.contains(one.partner()) == wanted)
                .map(Asked::name)
                .collect(Collectors.joining(", "));
    }

    private static String told(PersonalLink link, String names) {
        return "For %s. By the personal link of %s.".formatted(names, link.holder());
    }

    private static EnquiryId enquiry(PersonalLink link) {
        return Objects.requireNonNull(link.enquiry(), "A link to agree names an enquiry");
    }
}

package uk.healthcare.desk.referral.consent;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLinks;

/** Personal links with their secrets, as a letter would bring them. */
public final class SampleLinks {

    private final PersonalLinks links;
    private final ConsentRequests requests;
    private final TransactionTemplate transaction;

    public SampleLinks(ApplicationContext application) {
        links = application.getBean(PersonalLinks.class);
        requests = application.getBean(ConsentRequests.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** @param secret what opens it */
    public record Made(LinkId id, String secret, LinkPurpose purpose) {

        /** The address of its page on the server. */
        public String path() {
            return "/" + purpose.path(secret);
        }
    }

    public Made make(
            LinkPurpose purpose,
            EnquiryId enquiry,
            @Nullable ReferralId referral,
            @Nullable PartnerId partner,
            String address,
            String name,
            String language) {
        var id = transaction.execute(status ->
                links.make(new NewLink(purpose, enquiry, referral, partner, address, name, language, null, null)));
        return with(id, purpose);
    }

    /** A request for consent to that partner, as its letter brings it. */
    public Made consent(EnquiryId enquiry, PartnerId partner) {
        return consent(enquiry, partner, "en");
    }

    /** The same in that language. */
    public Made consent(EnquiryId enquiry, PartnerId partner, String language) {
        var made = make(LinkPurpose.CONSENT, enquiry, null, null, "dr@matrix.example", "Dr Sample", language);
        ask(made.id(), List.of(partner));
        return made;
    }

    /** What the letter that brings that link asks. */
    public void ask(LinkId link, List<PartnerId> partners) {
        transaction.executeWithoutResult(
                status -> requests.add(link, UUID.randomUUID(), "You may pass on my name.", partners));
    }

    /** Another secret for a link that is there. */
    public Made with(LinkId id, LinkPurpose purpose) {
        var secret = transaction.execute(status -> links.secretFor(id));
        return new Made(id, secret, purpose);
    }
}

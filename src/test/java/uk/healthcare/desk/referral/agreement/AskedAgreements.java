package uk.healthcare.desk.referral.agreement;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.reference.Language;

/** Agreements whose enquirer has a link to confirm them by, as after a letter. */
public final class AskedAgreements {

    private final ApplicationContext application;

    public AskedAgreements(ApplicationContext application) {
        this.application = application;
    }

    /** The secret of a link to the agreement that is recorded of that enquiry. */
    public String secretFor(EnquiryId enquiry, Language language) {
        return application.getBean(TransactionTemplate.class).execute(status -> {
            var agreement = application
                    .getBean(AgreementRepository.class)
                    .findByEnquiryId(enquiry)
                    .orElseThrow();
            var handed = application
                    .getBean(PersonalLinks.class)
                    .hand(new NewLink(
                            LinkPurpose.CONFIRMATION,
                            enquiry,
                            agreement.referral(),
                            agreement.partner(),
                            "sample@health.example",
                            "Dr Sample",
                            language.code(),
                            null,
                            null));
            var asking = new Confirmation.Asking(handed.id(), "sample@health.example", language);
            var at = application.getBean(Clock.class).instant();
            application.getBean(Confirmations.class).keep(Confirmation.asked(agreement, asking, null, at));
            return handed.secret();
        });
    }
}

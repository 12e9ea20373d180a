package uk.healthcare.desk.referral;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;

/** Referrals that have come so far, step by step through the services, by whoever is signed in and owns the case. */
public final class ReferralSamples {

    private final ApplicationContext application;

    public ReferralSamples(ApplicationContext application) {
        this.application = application;
    }

    /** Shortlisted, asked, accepted, with consent and due diligence: nothing is in the way of the introduction. */
    public ReferralId introducible(EnquiryId enquiry, PartnerId partner) {
        var today = LocalDate.now();
        var steps = application.getBean(ReferralService.class);
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        steps.approach(referral, Channel.PHONE, today, "Would you be interested?");
        steps.accepted(referral, today, "Yes");
        application.getBean(DueDiligenceService.class).answer(enquiry, CaseSamples.allNo());
        application
                .getBean(ConsentService.class)
                .record(enquiry, new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes", Set.of(partner)), today);
        return referral;
    }

    /** Introduced in another way than by e-mail. */
    public ReferralId introduced(EnquiryId enquiry, PartnerId partner) {
        var referral = introducible(enquiry, partner);
        application
                .getBean(IntroductionService.class)
                .introduced(referral, Channel.MEETING, LocalDate.now(), "Please meet.");
        return referral;
    }

    /** Somebody at the partner who can be written to. */
    public void contact(PartnerId partner, String address) {
        application
                .getBean(PartnerService.class)
                .addContact(partner, new ContactDetails("Somebody", null, address, null));
    }
}

package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.referral.CaseWithMail;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.consent.SampleLinks;

/** A partner that was asked by e-mail, and its personal link; nobody is signed in. */
abstract class ApproachWithLink extends CaseWithMail {

    static final String BRIEF = "A hospital group in Kuwait plans a radiotherapy unit.";

    @Autowired
    ReferralService steps;

    SampleLinks links;
    Visitor partner;
    PartnerId chosen;
    ReferralId referral;

    /** The address of its page. */
    String page;

    @BeforeEach
    void anApproachWithALink() {
        links = new SampleLinks(application);
        chosen = samples.partner("Link Beams " + unique);
        referral = shortlisted(chosen);
        steps.approach(referral, Channel.EMAIL, LocalDate.now(), BRIEF);
        page = link().path();
        partner = new Visitor(application);
        signOut();
    }

    /** Another link of the same approach. */
    SampleLinks.Made link() {
        return links.make(LinkPurpose.ANSWER, enquiry, referral, chosen, "contact@partner.example", "Ada Beam", "en");
    }

    /** What the page shows after the answer, by the address that it leads to. */
    String done(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return text(partner.opens(answer.getRedirectedUrl()));
    }
}

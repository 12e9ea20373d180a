package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.ui.EnquiryTab;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The page of an enquiry that has everything an enquiry can have, with the frame around it, is twelve statements. */
class EnquiryPageStatementsTest extends DeskViewTest {

    private static final int MOST = 12;

    @Autowired
    ApplicationContext application;

    @Autowired
    List<EnquiryTab> tabs;

    private SignedIn owner;
    private EnquiryId enquiry;

    @BeforeEach
    void anEnquiryThatHasEverything() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        samples.partner("Suggested only " + enquiry.value());
        application
                .getBean(ShortlistService.class)
                .shortlist(enquiry, samples.partner("Shortlisted " + enquiry.value()), CaseSamples.REASON);
        agreed(samples.partner("Agreed with " + enquiry.value()));
        var duplicate = samples.inMatching(owner.id());
        actAs(owner);
        application.getBean(MergeService.class).merge(duplicate, enquiry, null);
        application.getBean(CaseService.class).note(enquiry, "An internal note");
        application.getBean(CaseService.class).hold(enquiry, HoldKind.WITH_POST, today().plusDays(9), "The post asks");
        application.getBean(NextStepService.class).addTask(enquiry, "Send the brochure", today(), owner.id());
    }

    @Test
    void eachTabWithTheFrameAroundItIsTwelveStatements() throws Exception {
        assertThat(tabs).hasSizeGreaterThanOrEqualTo(3);
        for (var tab : tabs) {
            // A new window: nothing of the frame is there yet.
            actAs(owner);
            assertThat(QueryCount.of(() -> open(tab))).as(tab.title()).isBetween(5L, (long) MOST);
        }
    }

    private Component open(EnquiryTab tab) {
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, tab.key()));
        return (Component) getCurrentView();
    }

    private void agreed(PartnerId partner) {
        var referrals = application.getBean(ReferralService.class);
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        referrals.approach(referral, Channel.EMAIL, today(), "Would you be interested?");
        referrals.accepted(referral, today(), null);
        application.getBean(DueDiligenceService.class).answer(enquiry, CaseSamples.allNo());
        var consent = new ConsentTerms("Dr Sample", Channel.EMAIL, "You may pass on my name.", Set.of(partner));
        application.getBean(ConsentService.class).record(enquiry, consent, today());
        application.getBean(IntroductionService.class).introduced(referral, Channel.EMAIL, today(), "Please meet.");
        referrals.discussionStarted(referral, today(), "They spoke on the phone");
        var value = Map.of(FinancialYear.of(today()), new BigDecimal("1250000"));
        application
                .getBean(AgreementService.class)
                .record(referral, new AgreementTerms(AgreementKind.SERVICE_CONTRACT, today(), "Dr Sample", value));
    }

    private LocalDate today() {
        return London.dateOf(application.getBean(Clock.class).instant());
    }
}

package uk.healthcare.desk.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AskedAgreements;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-26 and UC-27 in a browser: what the enquirer sees on a telephone, and what the partner does. */
class ConfirmationIT extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;

    @BeforeEach
    void anAgreement() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        enquiry = Acting.as(person(Role.OFFICER), () -> samples.inMatching(owner.id()));
        partner = samples.partner("Browsed Beams " + enquiry.value());
        Acting.as(owner, () -> {
            var referral = samples.inDiscussion(enquiry, partner);
            application.getBean(AgreementService.class).record(referral, CaseSamples.terms());
            return referral;
        });
    }

    @AfterEach
    void retire() {
        jdbc.sql("update partner set active = false where name like 'Browsed Beams %'")
                .update();
    }

    @Test
    void an_enquirer_is_told_what_is_missing_on_a_telephone() {
        var page = newPage();
        phone(page);
        page.navigate(
                url("outside/confirmation/" + new AskedAgreements(application).secretFor(enquiry, Language.ENGLISH)));
        assertHeading(page, "Is what we recorded right?");
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "confirmation-phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the answers"))
                .click();
        var summary = page.locator(".govuk-error-summary");
        assertThat(summary).containsText("Say whether the amount is about right");
        assertThat(summary).containsText("Say whether it would have happened without our help");
        assertThat(summary).isFocused();
        assertAccessible(page);
    }

    @Test
    void a_partner_sees_its_own_figures() {
        var made = Acting.as(
                owner, () -> application.getBean(ScorecardService.class).makeLink(partner, "Ms Sample"));
        var page = newPage();
        page.navigate(url(made.address().replaceFirst("^https?://[^/]*/", "")));
        assertHeading(page, "How it went: Browsed Beams " + enquiry.value());
        assertAccessible(page);
        screenshot(page, "scorecard-outside");
        phone(page);
        assertFits(page);

        var desk = signedInAs(owner);
        open(desk, "partners/" + partner + "/scorecard");
        assertThat(desk.locator("main")).containsText("Answer time");
        assertAccessible(desk);
        screenshot(desk, "scorecard");
    }
}

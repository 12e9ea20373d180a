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
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-26 and UC-27 in a browser: the enquirer on a telephone, the partner, and what the owner sees then. */
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
    void an_enquirer_confirms_on_a_telephone_and_its_owner_sees_it() {
        var page = newPage();
        phone(page);
        page.navigate(url("outside/confirmation/" + secret(Language.ENGLISH)));
        assertHeading(page, "Is what we recorded right?");
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "confirmation-phone");
        send(page, "Send the answers");
        assertThat(page.locator(".govuk-error-summary")).containsText("Say whether the amount is about right");
        assertAccessible(page);
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Yes, but later or smaller").check();
        page.locator("#deskMark-5").check();
        page.getByLabel("Is there anything you want to tell us?").fill("Thank you for the introduction.");
        send(page, "Send the answers");
        assertHeading(page, "Thank you");
        page.reload();
        assertHeading(page, "Thank you");
        assertThat(page.context().cookies()).isEmpty();

        var desk = signedInAs(owner);
        open(desk, EnquiryLinks.tab(enquiry, "partners"));
        assertThat(desk.locator("main")).containsText("Confirmed by the enquirer");
        assertThat(desk.locator("main")).containsText("Thank you for the introduction.");
        screenshot(desk, "agreement-confirmed");
    }

    @Test
    void the_page_is_read_from_right_to_left_in_arabic() {
        var page = newPage();
        phone(page);
        page.navigate(url("outside/confirmation/" + secret(Language.ARABIC)));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "confirmation-arabic");
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

    private String secret(Language language) {
        return new AskedAgreements(application).secretFor(enquiry, language);
    }

    private static void send(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}

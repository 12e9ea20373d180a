package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.fairness.Eligibility;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Weights, conflicts of interest, fairness and unmet demand as those who answer for them see them. */
class MatchingIT extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;
    private String name;

    @BeforeEach
    void aCaseInMatching() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        enquiry = Acting.as(person(Role.OFFICER), () -> samples.inMatching(owner.id()));
        name = "Journey Beams " + enquiry.value();
        partner = samples.partner(name);
        for (var number = 0; number < 3; number++) {
            samples.partner("Journey Rays %d %d".formatted(number, enquiry.value()));
        }
    }

    /** Whoever comes next is weighed by the product's own. */
    @AfterEach
    void asTheProductCame() {
        jdbc.sql("delete from weight_set").update();
        jdbc.sql("update partner set active = false, updated_at = now(6) where name like 'Journey %'")
                .update();
    }

    @Test
    void a_manager_tries_weights_on_the_past_and_publishes_them_with_a_reason() {
        var manager = new Screen(signedInAs(Role.MANAGER));
        open(manager.page(), "matching-weights");
        assertHeading(manager.page(), "Matching weights");
        look(manager.page(), "weights-in-force");
        manager.press("Create a draft").told("A draft is begun");
        points(manager.page(), "Market experience").fill("0");
        points(manager.page(), "Market experience").blur();
        settled(manager.page());
        manager.shows("Market experience 18 to 0");
        points(manager.page(), "Evidence").fill("101");
        points(manager.page(), "Evidence").blur();
        settled(manager.page());
        assertThat(manager.page().locator(".error-summary")).containsText("Enter a whole number from 0 to 100");
        look(manager.page(), "weights-error");
        points(manager.page(), "Evidence").fill("40");
        points(manager.page(), "Evidence").blur();
        settled(manager.page());
        manager.press("Show what would change");
        assertThat(manager.page().locator(".weight-part").first())
                .containsText("tried: another partner would come first");
        assertGoodAllWays(manager.page(), "weights-simulated");
        manager.press("Create version 2 and publish");
        assertThat(manager.page().locator(".error-summary")).containsText("Give a reason");
        manager.fill("Why these weights", "Evidence decides this year")
                .press("Create version 2 and publish")
                .told("Published");
        manager.shows("In force: version 2").shows("Evidence decides this year").shows("Evidence 12 to 40");
        look(manager.page(), "weights-published");

        var reads = new Screen(signedInAs(owner));
        open(reads.page(), "matching-weights");
        reads.shows("In force: version 2").shows("Evidence decides this year");
        assertThat(reads.page().locator("main vaadin-button")).hasCount(0);
        assertAccessible(reads.page());
    }

    @Test
    void whoever_has_an_interest_is_told_before_and_at_the_attempt_and_a_manager_does_it() {
        var manages = new Screen(signedInAs(owner));
        open(manages.page(), "account");
        manages.press("Declare an interest").press("Save declaration");
        assertThat(manages.page().locator(".error-summary")).containsText("Choose the partner");
        look(manages.page(), "interest-error");
        manages.find("Partner", name)
                .fill("What the interest is", "My sister is on its board")
                .press("Save declaration")
                .told("Declared");
        look(manages.page(), "interest-declared");

        open(manages.page(), "enquiries/" + enquiry.value() + "/partners");
        manages.shows("You have declared an interest in " + name);
        manages.press("Shortlist " + name);
        assertThat(manages.page().locator(".notice").first()).containsText("somebody else has to shortlist it");
        assertGoodAllWays(manages.page(), "interest-blocks");

        var manager = new Screen(signedInAs(Role.MANAGER));
        open(manager.page(), "enquiries/" + enquiry.value() + "/partners");
        manager.shows("The owner of this case has an interest in " + name);
        manager.press("Shortlist " + name).told(name + " is on the shortlist");
        open(manager.page(), PartnerLinks.tab(partner, "interests"));
        manager.shows("My sister is on its board");
        open(manager.page(), "conflicts-of-interest");
        manager.shows(name);
        look(manager.page(), "interests");
        manager.press("End the interest of " + owner.name()).told("Ended");
        assertThat(manager.page().locator("#main")).not().containsText(name);
        manager.press("Declare for somebody").press("Save declaration");
        assertThat(manager.page().locator(".error-summary")).isVisible();
        assertGoodAllWays(manager.page(), "interests-error");
    }

    @Test
    void fairness_and_unmet_demand_are_read_as_page_report_and_partner() {
        application.getBean(Eligibility.class).reckonNew();
        var manager = new Screen(signedInAs(Role.MANAGER));
        open(manager.page(), "fairness");
        manager.shows(name).shows("Enquiries matched");
        look(manager.page(), "fairness");
        manager.page().getByLabel("Share in per cent").fill("300");
        manager.page().getByLabel("Share in per cent").blur();
        manager.press("Set the limit");
        assertThat(manager.page().locator(".share-limit")).containsText("Enter a whole number from 5 to 100");
        assertAccessible(manager.page());
        manager.page().getByLabel("Share in per cent").fill("35");
        manager.page().getByLabel("Share in per cent").blur();
        manager.press("Set the limit").told("The limit is set").shows("limit: 35%");
        manager.press("Undo").shows("limit: 40%");
        open(manager.page(), "fairness?period=custom&from=2020-01-01&to=2020-01-31");
        manager.shows("No partner in view");
        look(manager.page(), "fairness-empty");
        open(manager.page(), PartnerLinks.tab(partner, "exposure"));
        manager.shows("Could have done").shows("Nobody was asked yet");
        look(manager.page(), "exposure");
        open(manager.page(), PartnerLinks.tab(partner, "history"));
        manager.shows("Nothing changed yet");

        var auditor = new Screen(signedInAs(Role.AUDITOR));
        open(auditor.page(), "fairness-report?month=" + YearMonth.now());
        auditor.shows(name);
        look(auditor.page(), "fairness-report");
        open(auditor.page(), "fairness-report?month=2020-01");
        auditor.shows("Nothing in this month");
        open(auditor.page(), "unmet-demand?period=last-12-months");
        assertHeading(auditor.page(), "Unmet demand");
        look(auditor.page(), "unmet-demand");
        open(auditor.page(), "unmet-demand?period=custom&from=2020-01-01&to=2020-01-31");
        auditor.shows("Somebody could do everything that was asked");
        look(auditor.page(), "unmet-demand-empty");
    }

    private static Locator points(Page page, String factor) {
        return page.getByRole(
                AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(factor).setExact(true));
    }

    /** Nothing for axe. By night and on a phone the sweep looks at each of these pages. */
    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name + "-light");
    }
}

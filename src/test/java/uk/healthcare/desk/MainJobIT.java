package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The main job in one go: what an officer takes on the telephone becomes an agreement that the manager counts. */
class MainJobIT extends BrowserTest {

    private static final String SUMMARY = "Community mental health teams in Ulaanbaatar";
    private static final String FIGURES =
            "insight?period=last-3-months&region=Eastern+Europe+and+Central+Asia&area=mental-health";

    @Test
    void an_enquiry_by_telephone_becomes_an_agreement() {
        var partnershipManager = person(Role.PARTNERSHIP_MANAGER);
        var officer = new Screen(signedInAs(Role.OFFICER));
        var reference = entersWhatTheCallerSaid(officer);
        triages(officer, partnershipManager);

        var manages = new Screen(signedInAs(partnershipManager));
        opensItFromMyDesk(manages, reference);
        var partner = shortlists(manages);
        approaches(manages, partner);
        clearsTheWay(manages, partner);
        introduces(manages, partner);
        agrees(manages, partner);
        closes(manages);

        managerSeesIt(new Screen(signedInAs(Role.MANAGER)), reference);
    }

    private String entersWhatTheCallerSaid(Screen officer) {
        open(officer.page(), "");
        officer.follow("New enquiry");
        assertHeading(officer.page(), "New enquiry");
        officer.fill("Summary", SUMMARY)
                .fill(
                        "What they wrote or said",
                        "The ministry wishes to move care out of the hospital, district by district.")
                .fill("Organisation", "Ministry for Health of the Example District")
                .choose("Kind of organisation", "Ministry")
                .find("Market", "Mongolia")
                .fill("Name of the contact", "Dr Bat Sample")
                .fill("E-mail address", "bat@ministry.example")
                .press("Create enquiry")
                .told("Enquiry created")
                .atStage("Received");
        return officer.page()
                .locator("h1 ~ .chip, .page-header .chip")
                .first()
                .innerText()
                .trim();
    }

    private void triages(Screen officer, SignedIn partnershipManager) {
        officer.follow("Triage")
                .follow("Ministry for Health of the Example District")
                .press("Claim");
        officer.press("Accept to matching");
        assertThat(officer.page().locator(".error-summary")).isVisible();
        officer.find("Service areas", "Community and home treatment teams")
                .find("Engagement models", "Local partnership, licensing or franchising")
                .answer("Track", "Government-to-government")
                .answer("Is it real?", "Yes")
                .answer("Is it ours?", "Yes")
                .answer("Is it clear of anything that stops us?", "Yes")
                .answer("Does the text hold patient data?", "None found")
                .press("Save")
                .told("Saved")
                .press("Record acknowledgement")
                .press("Record acknowledgement")
                .told("Acknowledgement recorded")
                .choose("Hand over to", partnershipManager.name())
                .press("Accept to matching")
                .told("Handed over to matching");
    }

    private void opensItFromMyDesk(Screen manages, String reference) {
        open(manages.page(), "");
        var card = manages.page().locator(".do-next li").filter(new Locator.FilterOptions().setHasText(reference));
        card.locator("a").first().click();
        manages.atStage("Matching").shows("Acknowledged");
    }

    /** Returns the name of the partner that stands first among the suggestions. */
    private String shortlists(Screen manages) {
        manages.follow("Partners 0");
        var first = manages.page().locator(".suggestion").first();
        assertThat(first.locator(".factor-sentence").first()).not().isEmpty();
        assertThat(first.locator(".score")).containsText("of 100");
        var partner = first.getByRole(AriaRole.HEADING).innerText();
        manages.press("Shortlist " + partner).told(partner + " is on the shortlist");
        return partner;
    }

    private void approaches(Screen manages, String partner) {
        manages.press("Record approach")
                .fill("What it was told, without the enquirer's name", "A ministry in Asia asks for community teams.")
                .press("Record approach")
                .told("approach recorded")
                .press("Record answer")
                .answer("Its answer", "Yes, it is interested")
                .press("Record answer")
                .told(partner + " accepted");
    }

    private void clearsTheWay(Screen manages, String partner) {
        manages.shows("Clear due diligence before its name is given").press("Answer the questions");
        manages.page()
                .locator(".question")
                .all()
                .forEach(question -> question.getByRole(
                                AriaRole.RADIO,
                                new Locator.GetByRoleOptions().setName("No").setExact(true))
                        .check());
        manages.press("Save answers")
                .told("Due diligence saved")
                .press("Record consent")
                .tick(partner)
                .fill("In which words", "Yes, please give them my details.")
                .press("Record consent")
                .told("Consent recorded");
    }

    private void introduces(Screen manages, String partner) {
        manages.press("Record introduction")
                .fill("What both were told", "Please meet.")
                .press("Record introduction")
                .told("Introduced to " + partner)
                .atStage("Introduced")
                .press("Record first contact")
                .fill("How and when the parties first spoke", "By video call on the morning after.")
                .press("Record first contact")
                .told("Moved to Follow-up")
                .atStage("Follow-up");
    }

    private void agrees(Screen manages, String partner) {
        manages.press("Record discussion")
                .press("Record discussion")
                .told("In discussion with " + partner)
                .press("Record agreement")
                .choose("Kind of agreement", "")
                .fill("Told by", "Dr Bat Sample");
        manages.page().getByLabel("Value in").first().fill("2,400,000");
        manages.press("Record agreement")
                .told("Agreement with " + partner + " recorded")
                .shows("£2,400,000");
    }

    private void closes(Screen manages) {
        manages.press("Close with an outcome")
                .choose("Outcome", "Agreement reached")
                .fill("Reason", "Signed, and confirmed by the ministry.")
                .press("Close the enquiry")
                .told("Closed: Agreement reached")
                .atStage("Closed: Agreement reached");
    }

    private void managerSeesIt(Screen manager, String reference) {
        open(manager.page(), FIGURES);
        assertHeadline(manager.page(), "Received", "1");
        assertHeadline(manager.page(), "Introduced", "1");
        assertHeadline(manager.page(), "Agreed, confirmed", "£0");
        manager.shows("£2.4m not confirmed, in 1 agreement").shows("Agreement reached");
        screenshot(manager.page(), "insight-after-the-main-job");
        headline(manager.page(), "Agreed, confirmed")
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        assertHeading(manager.page(), "Enquiries");
        manager.shows(reference).shows(SUMMARY);
    }

    private static void assertHeadline(Page page, String name, String figure) {
        assertThat(headline(page, name).locator(".headline-figure")).hasText(figure);
    }

    private static Locator headline(Page page, String name) {
        return page.locator(".headline")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }
}

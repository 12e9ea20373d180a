package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.staff.Role;

/** An officer sees that a request came twice, merges it by its key, looks, and takes it back. */
class MergeIT extends BrowserTest {

    @Test
    void a_duplicate_is_merged_by_its_key_and_taken_back() {
        var officer = new Screen(signedInAs(Role.OFFICER));
        var first = entered(officer, "Children’s heart centre");
        var again = entered(officer, "Children’s heart centre, again");
        officer.press("Claim");
        officer.page().waitForURL(address -> address.contains("/triage/"));
        settled(officer.page());
        assertThat(button(officer, "Merge into " + first)).isVisible();
        officer.page().locator("h1").click();
        officer.page().keyboard().press("m");
        officer.told(again + " was merged into " + first);

        open(officer.page(), "enquiries?text=" + again);
        officer.follow("Children’s heart centre, again").shows("Merged into " + first);
        officer.page().getByRole(AriaRole.LINK, named(first)).click();
        settled(officer.page());
        officer.shows("Merged from " + again).shows("from " + again);

        open(officer.page(), "enquiries?text=" + again);
        officer.follow("Children’s heart centre, again").press("Undo the merge").told("No longer merged");
        officer.atStage("Triage");
    }

    private String entered(Screen officer, String summary) {
        open(officer.page(), "enquiries/new");
        officer.fill("Summary", summary)
                .fill("Organisation", "Merge Example Hospital")
                .fill("E-mail address", "merge@hospital.example")
                .press("Create enquiry")
                .told("Enquiry created")
                .atStage("Received");
        return officer.page().locator(".page-header .chip").first().innerText().trim();
    }

    private static Locator button(Screen officer, String label) {
        return officer.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

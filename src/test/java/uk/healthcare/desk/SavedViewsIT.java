package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.staff.Role;

/** A list is saved, sent to a colleague, given other columns and looked through by keyboard alone. */
class SavedViewsIT extends BrowserTest {

    private static final int STOPS = 120;

    private Page page;

    @Test
    void a_list_is_kept_and_looked_through_without_a_mouse() {
        page = signedInAs(Role.OFFICER);
        open(page, "");
        entersAnEnquiry("Dental hospital in Muscat");
        entersAnEnquiry("Dental nursing course");
        savesAView();
        colleagueOpensIt(page.url());
        choosesColumns();
        previews();
    }

    private void entersAnEnquiry(String summary) {
        press("n");
        assertHeading(page, "New enquiry");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Summary"))).isFocused();
        page.keyboard().type(summary);
        press("Control+Enter");
        assertThat(page.locator("h1")).containsText(summary);
    }

    private void savesAView() {
        open(page, "enquiries?text=dental&order=received-oldest");
        assertThat(rows()).hasCount(2);
        pressOn("Save as view");
        press("Enter");
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("Enter a name for the view");
        assertAccessible(page);
        page.keyboard().type("Teeth");
        press("Enter");
        assertThat(openTab()).hasText("Teeth");
        assertThat(button("Save as view")).isFocused();
        tabTo(page.getByRole(AriaRole.LINK, named("All").setExact(true)));
        press("Enter");
        assertThat(openTab()).hasText("All");
        page.goBack();
        settled(page);
        assertThat(openTab()).hasText("Teeth");
        assertThat(rows()).hasCount(2);
    }

    private void colleagueOpensIt(String address) {
        var colleague = signedInAs(Role.AUDITOR);
        colleague.navigate(address);
        settled(colleague);
        assertThat(colleague.locator(".row-link")).hasCount(2);
        assertThat(colleague.locator(".filter-chips")).containsText("“dental”");
        assertThat(colleague.locator(".link-tabs")).not().containsText("Teeth");
    }

    private void choosesColumns() {
        pressOn("Columns");
        assertThat(page.getByRole(AriaRole.CHECKBOX, named("Market"))).isFocused();
        press("Space");
        tabTo(button("Up: Received"));
        press("Enter");
        assertThat(button("Up: Received")).isFocused();
        assertAccessible(page);
        pressOn("Show these columns");
        assertThat(page.locator("thead th"))
                .hasText(new String[] {"Enquiry", "Stage", "Owner", "Due", "Received▲", "Next"});
        assertThat(button("Columns")).isFocused();
    }

    private void previews() {
        press("j");
        assertThat(rows().first()).isFocused();
        press("Space");
        var preview = page.locator(".enquiry-preview");
        assertThat(preview).containsText("Dental hospital in Muscat");
        assertThat(preview.locator("h2")).isFocused();
        assertAccessible(page);
        press("j");
        assertThat(preview).containsText("Dental nursing course");
        assertGoodAllWays(page, "enquiries-preview");
        press("Escape");
        assertThat(preview).hasCount(0);
        assertThat(rows().nth(1)).isFocused();
        press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/enquiries/\\d+.*"));
        assertThat(page.locator("h1")).containsText("Dental nursing course");
    }

    private Locator rows() {
        return page.locator(".row-link");
    }

    private Locator openTab() {
        return page.locator(".link-tabs [aria-current=page]");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void pressOn(String button) {
        tabTo(button(button));
        press("Enter");
    }

    private void press(String key) {
        page.keyboard().press(key);
        settled(page);
    }

    private void tabTo(Locator target) {
        for (int stop = 0; stop < STOPS; stop++) {
            if ((Boolean) target.first().evaluate("node => node === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        Assertions.fail("No Tab leads to " + target);
    }
}

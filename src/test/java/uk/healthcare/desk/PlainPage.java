package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What somebody outside does on a page that a personal link has opened, by the words they read there. */
final class PlainPage {

    private final Page page;
    private final Page scripted;

    /** @param scripted a page that runs JavaScript, which axe needs to come to an end: it looks at the same address */
    PlainPage(Page page, Page scripted) {
        this.page = page;
        this.scripted = scripted;
    }

    Page page() {
        return page;
    }

    PlainPage press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    PlainPage fill(String label, String text) {
        label(label).fill(text);
        return this;
    }

    PlainPage check(String label) {
        label(label).check();
        return this;
    }

    private Locator label(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    PlainPage shows(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** The page is right, fits a telephone, and has left nothing on it. */
    PlainPage at(String heading) {
        BrowserTest.assertHeading(page, heading);
        BrowserTest.assertFits(page);
        scripted.navigate(page.url());
        BrowserTest.assertAccessible(scripted);
        assertThat(page.context().cookies()).isEmpty();
        return this;
    }

    PlainPage isReadFromTheRight() {
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        return this;
    }
}

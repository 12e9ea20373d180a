package uk.healthcare.desk.staff.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** UC-08 as its people live it: an account is made, its person comes in, and is shown the door at the next click. */
class LetPeopleInIT extends BrowserTest {

    private static final String PASSWORD = "copper river seven lamps";

    @Test
    void from_a_new_account_to_an_ended_session() {
        var email = UUID.randomUUID() + "@people.example";
        var administrator = signedInAs(Role.ADMINISTRATOR);
        var link = createAccount(administrator, email);
        var officer = newPage();
        choosePassword(officer, link);
        signIn(officer, email);
        open(officer, "account");

        administrator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the account"))
                .click();
        assertAccessible(administrator);
        button(administrator, "Disable account").click();
        assertThat(button(administrator, "Enable account")).isVisible();

        // No page load of the officer's: a click in the open screen is enough.
        officer.locator("main").getByLabel("Single-letter keys").click();
        assertThat(officer).hasURL(Pattern.compile(".*/sign-in$"));
        assertThat(officer.getByRole(AriaRole.STATUS).first()).containsText("your account was changed");
        assertAccessible(officer);
    }

    private String createAccount(Page page, String email) {
        open(page, "people/new");
        assertAccessible(page);
        button(page, "Create account").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Enter a name");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ada Journey");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Enquiry officer").check();
        button(page, "Create account").click();
        var link = page.getByLabel("One-time link");
        assertThat(link).isVisible();
        assertAccessible(page);
        screenshot(page, "people-link");
        return link.inputValue();
    }

    private void choosePassword(Page page, String link) {
        page.navigate(link);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("short");
        page.getByLabel("New password again").fill("short");
        button(page, "Set password").click();
        assertThat(page.getByText("15 characters or more. This one has 5")).isVisible();
        assertAccessible(page);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.getByLabel("New password again").fill(PASSWORD);
        button(page, "Set password").click();
        assertThat(page.getByText("Your password is set")).isVisible();
    }

    private void signIn(Page page, String email) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page).hasURL(url(""));
        settled(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

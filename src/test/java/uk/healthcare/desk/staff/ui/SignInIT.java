package uk.healthcare.desk.staff.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** The door, in a browser. */
class SignInIT extends BrowserTest {

    @Test
    void the_sign_in_page_is_accessible_in_either_colour_and_on_a_phone() {
        var page = newPage();
        open(page, "sign-in");
        assertThat(page).hasTitle("Sign in – Enquiry Desk");
        assertGoodAllWays(page, "sign-in");
    }

    @Test
    void a_wrong_password_is_told_and_the_address_kept() {
        var officer = person(Role.OFFICER);
        var page = newPage();
        open(page, "sign-in");
        page.getByLabel("E-mail address").fill(email(officer));
        page.getByLabel("Password").fill("not the password of anybody");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("E-mail address")).hasValue(email(officer));
        assertAccessible(page);
    }

    @Test
    void an_officer_signs_in_and_sees_their_desk() {
        var page = newPage();
        open(page, "sign-in");
        page.getByLabel("E-mail address").fill(email(person(Role.OFFICER)));
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasURL(url(""));
        settled(page);
        assertAccessible(page);
        screenshot(page, "desk-empty");
    }
}

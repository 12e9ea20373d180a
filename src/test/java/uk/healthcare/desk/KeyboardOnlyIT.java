package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.staff.Role;

/** From sign-in to the hand-over to matching without a mouse: keys are pressed and words typed, nothing else. */
class KeyboardOnlyIT extends BrowserTest {

    /** More stops than any screen has. */
    private static final int STOPS = 120;

    /** Where the focus is: whether it was lost, and whether the thing, or the field around it, shows a ring. */
    private static final String FOCUS = """
            () => {
              const node = document.activeElement;
              if (!node || node === document.body) return { lost: true, ringed: false, what: 'nothing' };
              const field = node.closest('vaadin-select, vaadin-radio-button, vaadin-checkbox') ?? node.parentElement;
              const part = field?.shadowRoot?.querySelector('[part~=input-field], [part~=radio], [part~=checkbox]');
              const ringed = [node, part].filter(Boolean).some((one) => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              });
              return { lost: false, ringed, what: node.outerHTML.slice(0, 160) };
            }""";

    private Page page;

    @Test
    void an_officer_works_from_sign_in_to_the_hand_over_by_keyboard_alone() {
        var officer = person(Role.OFFICER);
        person(Role.PARTNERSHIP_MANAGER);
        page = newPage();
        signsIn(email(officer));
        entersAnEnquiry();
        claims();
        classifies();
        handsOver();
    }

    private void signsIn(String email) {
        open(page, "sign-in");
        type(email);
        tabTo(page.getByLabel("Password"));
        type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url(""));
        settled(page);
    }

    /** "n" opens the form from anywhere outside a field, and is only a letter in it. */
    private void entersAnEnquiry() {
        press("n");
        assertHeading(page, "New enquiry");
        assertThat(field("Summary")).isFocused();
        type("Nanny training: can you call back?");
        assertThat(field("Summary")).hasValue("Nanny training: can you call back?");
        tabTo(field("What they wrote or said"));
        type("a, b, c, j, k, x and ? are letters here");
        tabTo(field("Organisation"));
        type("Keyboard Nurseries");
        tabTo(combo("Market"));
        take("Kuwait");
        tabTo(field("E-mail address"));
        // Without a pause, in which the field would tell the server by itself.
        page.keyboard().type("nanny@keyboard.example");
        press("Control+Enter");
        assertThat(page.locator("h1")).containsText("Nanny training: can you call back?");
        assertThat(page.locator("#main")).containsText("nanny@keyboard.example");
    }

    private void claims() {
        assertFocus();
        press("c");
        assertThat(page).hasURL(Pattern.compile(".*/triage/\\d+"));
        assertThat(field("Summary")).isVisible();
        assertFocus();
    }

    private void classifies() {
        acceptsWhatWasFound();
        tabTo(radio("Government-to-government"));
        press("Space");
        for (var question : new String[] {"Is it real?", "Is it ours?", "Is it clear of anything that stops us?"}) {
            tabTo(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes")));
            press("Space");
        }
        tabTo(radio("None found"));
        press("Space");
    }

    /** "Nanny training" says an area and a model: Enter takes one, moves on to the other, and Enter takes that. */
    private void acceptsWhatWasFound() {
        var found = page.locator(".found");
        assertThat(found.locator(".found-row")).hasCount(2);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "triage-found-in-text");
        dark(page);
        phone(page);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "triage-found-in-text-dark-phone");
        light(page);
        desktop(page);
        press("Enter");
        assertThat(found.locator(".found-row")).hasCount(1);
        assertThat(found.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept Engagement model")))
                .isFocused();
        press("Enter");
        assertThat(found).containsText("Nothing is left to accept");
        assertFocus();
        assertThat(page.locator(
                        "vaadin-multi-select-combo-box-chip",
                        new Page.LocatorOptions().setHasText("Children's nursing")))
                .isVisible();
    }

    /** On a choice, which is no field to type in, the key decides. */
    private void handsOver() {
        press("a");
        assertThat(page.locator(".notice").last()).containsText("Handed over to matching");
        assertFocus();
    }

    private Locator field(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator combo(String label) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator radio(String label) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Takes that entry of the list in which the focus is. */
    private void take(String entry) {
        type(entry);
        assertThat(page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(entry).setExact(true)))
                .isVisible();
        press("ArrowDown");
        press("Enter");
    }

    private void type(String text) {
        page.keyboard().type(text);
        settled(page);
    }

    private void press(String key) {
        page.keyboard().press(key);
        settled(page);
    }

    /** From stop to stop with Tab, each of them visible, until there. */
    private void tabTo(Locator target) {
        for (int stop = 0; stop < STOPS; stop++) {
            if ((Boolean) target.first().evaluate("node => node === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
            assertRinged();
        }
        Assertions.fail("No Tab leads to " + target);
    }

    private void assertRinged() {
        Assertions.assertThat(focus()).as("the focus can be seen").containsEntry("ringed", true);
    }

    private void assertFocus() {
        Assertions.assertThat(focus()).as("the focus is not lost").containsEntry("lost", false);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> focus() {
        return (Map<String, Object>) page.evaluate(FOCUS);
    }
}

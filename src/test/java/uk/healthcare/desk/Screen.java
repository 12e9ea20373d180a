package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a person does on the page before them, by the words they read there. */
final class Screen {

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Types into the field of that label and leaves it. */
    Screen fill(String label, String text) {
        var field = field(label);
        field.fill(text);
        field.blur();
        return settled();
    }

    Locator field(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Opens the list of that label and takes the option that begins so. */
    Screen choose(String label, String option) {
        list(label).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(beginning(option)))
                .first()
                .click();
        return settled();
    }

    Locator list(String label) {
        return page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is(\"%s\")".formatted(label))));
    }

    /** Types into a list that finds as one types, and takes what is called so. */
    Screen find(String label, String name) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(name);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.keyboard().press("Escape");
        return settled();
    }

    Screen answer(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
        return settled();
    }

    Screen tick(String name) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
        return settled();
    }

    /** The button of that name; of several, the first. */
    Screen press(String name) {
        button(name).click();
        return settled();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(name)))
                .first();
    }

    Screen follow(String link) {
        link(link).click();
        return settled();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** A notice says so. */
    Screen told(String sentence) {
        assertThat(page.locator(".notice")
                        .filter(new Locator.FilterOptions().setHasText(sentence))
                        .first())
                .isVisible();
        return this;
    }

    Screen shows(String text) {
        assertThat(page.locator("#main")).containsText(text);
        return this;
    }

    /** The stage that the stepper of an enquiry marks as the present one. */
    Screen atStage(String stage) {
        assertThat(page.locator(".stage-stepper [aria-current=step]")).hasText(stage);
        return this;
    }

    private Screen settled() {
        BrowserTest.settled(page);
        return this;
    }

    private static Pattern beginning(String words) {
        // Read by the browser, whose expressions have no quotation.
        return Pattern.compile("^\\s*" + words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"));
    }
}

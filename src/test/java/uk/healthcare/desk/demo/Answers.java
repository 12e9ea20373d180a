package uk.healthcare.desk.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at what a page answers: errors of its form, and what opens over it. */
final class Answers {

    private static final String ERRORS = "main :is(.error-summary, [invalid])";

    private final Page page;
    private final Consumer<Page> settled;
    private final Sweep sweep;

    Answers(Page page, Consumer<Page> settled, Sweep sweep) {
        this.page = page;
        this.settled = settled;
        this.sweep = sweep;
    }

    /** Presses the button of a form that lacks something. */
    void refused(String button, String name) {
        press(button);
        assertThat(page.locator(ERRORS).first()).isVisible();
        sweep.look(page, name + " refused");
    }

    /** Presses a button and looks at what it shows over the page, which Escape takes away. */
    void over(String button, String shown, String name) {
        press(button);
        assertThat(page.locator(shown).first()).isVisible();
        sweep.look(page, name);
        page.keyboard().press("Escape");
        settled.accept(page);
        assertThat(page.locator(shown)).isHidden();
        assertThat(button(button)).isFocused();
    }

    /** Opens the list of a field. */
    void list(String field, String name) {
        var combo = page.locator("main " + field).first();
        combo.locator("[part~=toggle-button]").click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        sweep.look(page, name);
        page.keyboard().press("Escape");
        settled.accept(page);
    }

    /** Fills in the form that a button opens and saves it. */
    void saved(String opener, @Nullable String field, String save) {
        press(opener);
        if (field != null) {
            page.getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                    .and(page.getByRole(AriaRole.TEXTBOX))
                    .fill("Saved, and back to where it began");
        }
        press(save);
        assertThat(button(opener)).isFocused();
    }

    /** Types into the field of that label and leaves it. */
    void fill(String label, String text) {
        var field = field(label);
        field.fill(text);
        field.blur();
        settled.accept(page);
    }

    /** Presses the button and looks at the page when it shows those words. */
    void shown(String button, String words, String name) {
        press(button);
        assertThat(page.getByText(words).first()).isVisible();
        settled.accept(page);
        sweep.look(page, name);
    }

    /** Types and looks at what comes of it. */
    void typed(String label, String text, String shown, String name) {
        field(label).fill(text);
        assertThat(page.locator(shown).first()).isVisible();
        settled.accept(page);
        sweep.look(page, name);
    }

    private Locator field(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    void search(String words, String name) {
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search references"));
        box.fill(words);
        assertThat(page.locator(".search-list")).isVisible();
        settled.accept(page);
        sweep.look(page, name);
        page.keyboard().press("Escape");
        box.fill("");
        settled.accept(page);
    }

    void press(String name) {
        button(name).click();
        settled.accept(page);
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

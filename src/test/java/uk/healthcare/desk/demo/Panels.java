package uk.healthcare.desk.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Opens each form that a page offers in its place, once in a run: looks at it, then at its errors, and cancels it. */
final class Panels {

    private static final String FORM =
            ":is(.text-form, .step-form, .edit-panel, .assign-act, .enquiry-chooser, .refuse-form)";
    private static final String OPENERS =
            "main :is(.action-buttons, .step-buttons, .composer-buttons, .form-buttons, .card-actions, .fact-actions, .follow-up-actions, .message-actions)"
                    + " vaadin-button:visible";

    /** Buttons that do something at once. Any other opens a form, or this test fails. */
    private static final Pattern ACTS = Pattern.compile(
            "Accept to matching|Accept all|Save|Save changes|Discard changes|Create .*|Clear .*|Cancel|Claim|End the hold|Merge .*|Undo the merge|Compare.*|No patient data found|Restrict|Lift the restriction|Remove .*|Revoke .*|Done: task .*|Take away .*|Make an enquiry of it|This was a person: make an enquiry|Dismiss|Test connection|Check now|Switch off|Switch on|Set target|Set the limit|Withdraw the draft|End the interest .*|Shortlist .*|Show .*|Preview|Use the original text|With its own looks|Update .*|Back to usual");

    /** A draft is kept, anything else is forgotten. */
    private static final Pattern CANCELS = Pattern.compile("^(Cancel|Close|Close, keep the draft)$");

    private static final Page.GetByRoleOptions CANCEL = new Page.GetByRoleOptions().setName(CANCELS);

    private static final Page.WaitForConditionOptions BRIEFLY = new Page.WaitForConditionOptions().setTimeout(5_000);

    private static final String ERRORS = ":is([invalid], .error-summary)";

    private static final String FOCUSED = """
            () => {
              const button = document.activeElement?.closest('vaadin-button');
              return button ? button.getAttribute('aria-label') ?? button.textContent.trim() : document.activeElement?.outerHTML.slice(0, 90);
            }""";

    private final Set<String> seen = new HashSet<>();
    private final Consumer<Page> settled;

    Panels(Consumer<Page> settled) {
        this.settled = settled;
    }

    void openAll(Page page, String where, Sweep sweep) {
        for (var name : names(page)) {
            // What stands after the colon tells which of several it is.
            var kind = name.replaceFirst(":.*", ":");
            if (!ACTS.matcher(name).matches() && seen.add(kind)) {
                var place = where + " / " + kind;
                try {
                    open(page, name, place, sweep);
                } catch (PlaywrightException stuck) {
                    sweep.note(place + ": " + stuck.getMessage());
                }
            }
        }
    }

    /** What opened a form in this run, up to the colon. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Page page) {
        return (List<String>) page.locator(OPENERS)
                .evaluateAll("all => all.map(one => one.getAttribute('aria-label') ?? one.textContent.trim())");
    }

    private void open(Page page, String name, String where, Sweep sweep) {
        var opener = page.locator(OPENERS)
                .and(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first();
        if (opener.count() == 0) {
            sweep.note(where + ": is gone after the panel before it");
            return;
        }
        press(page, opener);
        var form = page.locator("main " + FORM)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON, CANCEL)))
                .last();
        if (!comesTrue(page, () -> form.count() > 0)) {
            sweep.note(where + ": opens no form that can be cancelled");
            return;
        }
        sweep.look(page, where, FORM);
        form.locator(":is(input, textarea):not([type=radio]):not([type=checkbox]):not([readonly]):visible")
                .all()
                .forEach(Panels::empty);
        settled.accept(page);
        var save = form.locator("vaadin-button[theme~=primary]");
        if (save.count() > 0) {
            press(page, save.last());
            var refused = form.locator(ERRORS);
            comesTrue(page, () -> form.count() == 0 || refused.count() > 0);
            if (form.count() == 0) {
                // It asks for nothing that may be missing, and is saved now.
                return;
            }
            sweep.look(page, where + " errors", FORM);
        }
        press(page, form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(CANCELS)));
        if (!comesTrue(page, () -> name.equals(page.evaluate(FOCUSED)))) {
            sweep.note(where + ": the focus goes to " + page.evaluate(FOCUSED));
        }
    }

    /** Whether it does while a person would wait for it. */
    private static boolean comesTrue(Page page, BooleanSupplier expected) {
        try {
            page.waitForCondition(expected, BRIEFLY);
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }

    private static void empty(Locator field) {
        field.fill("");
        field.blur();
    }

    private void press(Page page, Locator button) {
        button.click();
        settled.accept(page);
    }
}

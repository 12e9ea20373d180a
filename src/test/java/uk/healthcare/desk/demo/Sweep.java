package uk.healthcare.desk.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks at pages on a desk and on a phone, by day and by night, and keeps what is wrong with them. */
final class Sweep {

    private static final Path SCREENSHOTS = Path.of("target/screenshots/sweep");

    /** Colours that glide to another are not what anybody reads. */
    private static final String STILL = """
            async () => {
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              await frame();
              await frame();
              document.getAnimations().forEach((animation) => {
                try { animation.finish(); } catch { animation.cancel(); }
              });
              await frame();
            }""";

    private static final String WIDER = """
            () => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth
              ? document.scrollingElement.scrollWidth : 0""";

    /** Every element by its kind and those it stands in: where none is new, light and width show nothing new either. */
    private static final String PATHS = """
            () => {
              const found = new Set();
              const walk = (node, above) => {
                const state = ['type', 'role', 'theme', 'aria-current', 'disabled', 'invalid', 'open', 'opened']
                  .filter((name) => node.hasAttribute(name)).map((name) => name + '=' + node.getAttribute(name));
                const path = `${above}>${node.localName}.${[...node.classList].join('.')}[${state}]`;
                found.add(path);
                [...node.children].forEach((child) => walk(child, path));
              };
              walk(document.body, '');
              return [...found];
            }""";

    private enum Look {
        DESK(1440, 900, ColorScheme.LIGHT),
        DESK_DARK(1440, 900, ColorScheme.DARK),
        PHONE_DARK(390, 844, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        boolean isDark() {
            return scheme == ColorScheme.DARK;
        }

        void on(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, height);
            page.evaluate(STILL);
        }
    }

    private final BiFunction<Page, @Nullable String, List<String>> violations;
    private final BiFunction<Page, @Nullable String, List<String>> faint;
    private final Set<String> paths = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param violations what axe finds on a page, or in that part of it
     * @param faint what it finds of the colours only
     */
    Sweep(
            BiFunction<Page, @Nullable String, List<String>> violations,
            BiFunction<Page, @Nullable String, List<String>> faint) {
        this.violations = violations;
        this.faint = faint;
    }

    /** The page as it is now, in every look; it is left on a desk by day. */
    void look(Page page, String name) {
        look(page, name, null);
    }

    /** As {@link #look(Page, String)}, where only that part is new. */
    void look(Page page, String name, @Nullable String part) {
        var looks = isNew(page) ? Look.values() : new Look[] {Look.DESK};
        for (var look : looks) {
            look.on(page);
            var where = name + " " + look + ": ";
            (look.isDark() ? faint : violations).apply(page, part).forEach(violation -> note(where + violation));
            var width = (Integer) page.evaluate(WIDER);
            if (width > 0) {
                note(where + "scrolls sideways, " + width + " wide");
            }
            if (Boolean.getBoolean("desk.screenshots")) {
                screenshot(page, name + "-" + look.name().toLowerCase(Locale.ROOT));
            }
        }
        if (looks.length > 1) {
            Look.DESK.on(page);
        }
    }

    void note(String problem) {
        wrong.add(problem);
    }

    /** What was found since this was asked last. */
    List<String> wrong() {
        var found = List.copyOf(wrong);
        wrong.clear();
        return found;
    }

    private boolean isNew(Page page) {
        var found = (List<?>) page.evaluate(PATHS);
        return paths.addAll(found.stream().map(Object::toString).toList());
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^A-Za-z0-9-]+", "_") + ".png"))
                .setFullPage(true));
    }
}

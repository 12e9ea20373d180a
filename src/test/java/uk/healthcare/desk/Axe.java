package uk.healthcare.desk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs axe on a page with every rule of WCAG 2.2 AA that it knows; loads it once into each page. */
final class Axe {

    private static final String RUN = """
            async (part) => {
              const { violations } = await axe.run(part ?? document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
                preload: false,
              });
              return violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id}: ${rule.help} ${node.html.slice(0, 240)} ${node.any.map((one) => one.message).join(' ')}`));
            }""";

    private static final String SCRIPT = script();

    private Axe() {}

    /** One sentence for each, with the element it is about. @param part a selector; null for the whole page */
    static List<String> violations(Page page, @Nullable String part) {
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(SCRIPT);
        }
        var found = (List<?>) page.evaluate(RUN, part);
        return found.stream().map(Object::toString).toList();
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

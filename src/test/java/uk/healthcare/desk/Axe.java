package uk.healthcare.desk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs axe on a page with every rule of WCAG 2.2 AA that it knows; loads it once into each page. */
final class Axe {

    private static final String RUN = """
            async ([part, rules]) => {
              const { violations } = await axe.run(part ?? document, {
                runOnly: rules,
                resultTypes: ['violations'],
                preload: false,
              });
              return violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id}: ${rule.help} ${node.html.slice(0, 240)} ${node.any.map((one) => one.message).join(' ')}`));
            }""";

    private static final List<String> EVERY_RULE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules that read colours. Every other reads what the page holds, which is the same by day and by night. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What fades in has not its colours yet. */
    private static final String COME_IN = """
            () => document.getAnimations()
                .filter(animation => animation.effect?.getComputedTiming().endTime <= 1000)
                .forEach(animation => animation.finish())""";

    private static final String SCRIPT = script();

    private Axe() {}

    /** One sentence for each, with the element it is about. @param part a selector; null for the whole page */
    static List<String> violations(Page page, @Nullable String part) {
        return run(page, part, EVERY_RULE);
    }

    /** As {@link #violations}, of the colours only. */
    static List<String> faint(Page page, @Nullable String part) {
        return run(page, part, COLOURS);
    }

    private static List<String> run(Page page, @Nullable String part, List<String> rules) {
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(SCRIPT);
        }
        page.evaluate(COME_IN);
        var found = (List<?>) page.evaluate(RUN, Arrays.asList(part, rules));
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

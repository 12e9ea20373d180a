package uk.healthcare.desk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Sentences by heading, read from a text file: a heading in brackets, then one sentence a line; {@code #} comments. */
final class Wording {

    private final Map<String, List<String>> sections = new HashMap<>();

    private Wording() {}

    /** The file of that name in the folder {@code demo} of the class path. */
    static Wording read(String file) {
        var wording = new Wording();
        List<String> section = new ArrayList<>();
        for (var line : lines(file)) {
            if (line.startsWith("[")) {
                section =
                        wording.sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return wording;
    }

    /** The lines of a file without comments and empty ones. */
    static List<String> lines(String file) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** @throws IllegalArgumentException when there is no such heading */
    List<String> all(String section) {
        var sentences = sections.get(section);
        if (sentences == null) {
            throw new IllegalArgumentException("No wording for " + section);
        }
        return sentences;
    }

    String pick(String section, Draw draw) {
        return draw.oneOf(all(section));
    }

    String pick(String section, Draw draw, Map<String, String> slots) {
        return filled(pick(section, draw), slots);
    }

    /** The text with each {@code {name}} replaced. */
    static String filled(String text, Map<String, String> slots) {
        var open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 40);
        var from = 0;
        while (open >= 0) {
            var close = text.indexOf('}', open);
            filled.append(text, from, open).append(slots.getOrDefault(text.substring(open + 1, close), ""));
            from = close + 1;
            open = text.indexOf('{', from);
        }
        return filled.append(text, from, text.length()).toString();
    }
}

package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of {@code sample-letters.txt}, one for each language of the product. */
final class SampleLetters {

    private SampleLetters() {}

    static List<SampleLetter> read() {
        var samples = new ArrayList<SampleLetter>();
        String @Nullable [] head = null;
        var text = new ArrayList<String>();
        for (var line : Wording.lines("sample-letters.txt")) {
            if (line.startsWith("[")) {
                add(samples, head, text);
                head = line.substring(1, line.length() - 1).split("\\|");
                text.clear();
            } else {
                text.add(line.equals(".") ? "" : line);
            }
        }
        add(samples, head, text);
        return List.copyOf(samples);
    }

    private static void add(List<SampleLetter> samples, String @Nullable [] head, List<String> text) {
        if (head != null) {
            var letter = new OutsideLetter(head[1], head[2], head[3], String.join("\n", text), false);
            samples.add(new SampleLetter(head[0], letter));
        }
    }
}

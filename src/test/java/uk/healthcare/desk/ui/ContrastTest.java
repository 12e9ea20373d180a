package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA, 1.4.3 and 1.4.11: what is written or drawn on what, in both modes, from the tokens themselves. */
class ContrastTest {

    private static final Path STYLES = Path.of("frontend/assets/styles");
    private static final Pattern PAIR =
            Pattern.compile("--([a-z-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");
    private static final Pattern PLAIN = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest(name = "text {0} on {1}")
    @CsvSource({
        "text, bg",
        "text, panel",
        "text, raised",
        "text, hover",
        "text, accent-soft",
        "text, note",
        "soft, bg",
        "soft, panel",
        "soft, raised",
        "soft, hover",
        "soft, accent-soft",
        "soft, note",
        "accent, bg",
        "accent, panel",
        "accent, raised",
        "accent, hover",
        "accent, accent-soft",
        "on-accent, accent",
        "on-accent, late",
        "ok, panel",
        "ok, bg",
        "ok, raised",
        "ok, ok-soft",
        "late, panel",
        "late, bg",
        "late, raised",
        "late, late-soft",
        "warn, panel",
        "warn, bg",
        "warn, warn-soft",
        "note-text, note",
        "nav-text, nav",
        "nav-here-text, nav",
        "nav-here-text, nav-here",
        "stage-received, stage-received-soft",
        "stage-triage, stage-triage-soft",
        "stage-matching, stage-matching-soft",
        "stage-introduced, stage-introduced-soft",
        "stage-follow-up, stage-follow-up-soft",
        "stage-closed, stage-closed-soft"
    })
    void textIsReadable(String ink, String paper) throws IOException {
        assertContrast(ink, paper, 4.5);
    }

    @ParameterizedTest(name = "{0} seen on {1}")
    @CsvSource({
        "edge, panel",
        "edge, bg",
        "accent, line",
        "stage-received, line",
        "stage-triage, line",
        "stage-matching, line",
        "stage-introduced, line",
        "stage-follow-up, line",
        "stage-closed, line",
        "focus, focus-line"
    })
    void edgesAndMarksAreSeen(String mark, String paper) throws IOException {
        assertContrast(mark, paper, 3);
    }

    /** The ring has a dark line and a yellow one: on every ground at least one of them stands out. */
    @ParameterizedTest(name = "ring on {0}")
    @CsvSource({"bg", "panel", "raised", "nav", "nav-here", "accent", "late"})
    void focusIsSeenOn(String paper) throws IOException {
        for (int mode = 0; mode < 2; mode++) {
            var best = Math.max(ratio("focus", paper, mode), ratio("focus-line", paper, mode));
            assertThat(best).as("ring on %s, mode %d", paper, mode).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void auraKnowsTheSameColours() throws IOException {
        var tokens = tokens();
        var aura = new HashMap<String, String>();
        var plain = PLAIN.matcher(Files.readString(STYLES.resolve("aura.css")));
        while (plain.find()) {
            aura.put(plain.group(1), plain.group(2));
        }
        assertThat(aura)
                .containsEntry("aura-background-color-light", tokens.get("bg")[0])
                .containsEntry("aura-background-color-dark", tokens.get("bg")[1])
                .containsEntry("aura-accent-color-light", tokens.get("accent")[0])
                .containsEntry("aura-accent-color-dark", tokens.get("accent")[1]);
    }

    private static void assertContrast(String ink, String paper, double least) throws IOException {
        for (int mode = 0; mode < 2; mode++) {
            assertThat(ratio(ink, paper, mode))
                    .as("%s on %s, %s", ink, paper, mode == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static double ratio(String one, String other, int mode) throws IOException {
        var a = luminance(tokens().get(one)[mode]);
        var b = luminance(tokens().get(other)[mode]);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Map<String, String[]> tokens() throws IOException {
        var css = Files.readString(STYLES.resolve("tokens.css"));
        var tokens = new HashMap<String, String[]>();
        var pair = PAIR.matcher(css);
        while (pair.find()) {
            tokens.put(pair.group(1).replaceFirst("desk-", ""), new String[] {pair.group(2), pair.group(3)});
        }
        var plain = PLAIN.matcher(css);
        while (plain.find()) {
            tokens.put(plain.group(1).replaceFirst("desk-", ""), new String[] {plain.group(2), plain.group(2)});
        }
        return tokens;
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        var value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

package uk.healthcare.desk.reference.dictionary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parts of a text around its numbers: dates and amounts stand nowhere else, and most of a letter need not be searched. */
final class NearNumbers {

    private static final int AROUND = 45;

    private static final Pattern SPOKEN =
            Pattern.compile("(?<=\\s)(?:one|two|three|four|six|nine|twelve|eighteen|un|una|um|uma|deux"
                    + "|dos|dois|trois|tres|três|seis|douze|doce|doze|أسبوعين|شهرين|سنتين|عامين)(?=\\s)");

    private final String text;
    private final List<int[]> parts = new ArrayList<>();

    /** @param text with western digits */
    NearNumbers(String text) {
        this.text = text;
        var numbers = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                numbers.set(i);
            }
        }
        SPOKEN.matcher(text).results().forEach(spoken -> numbers.set(spoken.start(), spoken.end()));
        for (int at = numbers.nextSetBit(0); at >= 0; at = numbers.nextSetBit(at + 1)) {
            widen(at);
        }
    }

    private void widen(int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + 1 + AROUND);
        if (!parts.isEmpty() && parts.getLast()[1] >= from) {
            parts.getLast()[1] = to;
        } else {
            parts.add(new int[] {from, to});
        }
    }

    List<MatchResult> matches(Pattern pattern) {
        var matches = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (var part : parts) {
            matcher.region(part[0], part[1]);
            while (matcher.find()) {
                matches.add(matcher.toMatchResult());
            }
        }
        return matches;
    }
}

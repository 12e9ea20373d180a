package uk.healthcare.desk.reference.dictionary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of all terms: a text's word that is none of them, but one slip away from one, is taken for it. */
final class Vocabulary {

    /** Shorter words are too near to each other. */
    private static final int SHORTEST = 6;

    private final Set<String> known = new HashSet<>();
    private final Set<String> common;
    private final Map<String, Set<String>> byShortened = new HashMap<>();

    /** @param common folded words that are right as they are */
    Vocabulary(Collection<String> common) {
        this.common = Set.copyOf(common);
    }

    void add(Word word) {
        known.addAll(word.stems());
        if (word.isLatin() && word.folded().length() >= SHORTEST) {
            var stem = word.stems().getFirst();
            shortened(stem)
                    .forEach(key -> byShortened
                            .computeIfAbsent(key, any -> new TreeSet<>())
                            .add(stem));
        }
    }

    boolean knows(Word word) {
        return word.stems().stream().anyMatch(known::contains);
    }

    Word mend(Word word) {
        if (word.folded().length() < SHORTEST
                || !word.isLatin()
                || knows(word)
                || common.contains(word.folded())
                || Character.isDigit(word.folded().charAt(0))) {
            return word;
        }
        var near = near(word.stems().getFirst());
        return near.isEmpty() ? word : word.stemmed(near);
    }

    private List<String> near(String typed) {
        var near = new TreeSet<String>();
        for (var key : shortened(typed)) {
            byShortened.getOrDefault(key, Set.of()).stream()
                    .filter(stem -> stem.charAt(0) == typed.charAt(0) && isOneSlip(typed, stem))
                    .forEach(near::add);
        }
        return List.copyOf(near);
    }

    private static Set<String> shortened(String stem) {
        var all = new HashSet<String>();
        all.add(stem);
        for (int i = 0; i < stem.length(); i++) {
            all.add(stem.substring(0, i) + stem.substring(i + 1));
        }
        return all;
    }

    /** One letter left out, added, changed, or two neighbours changed over. */
    private static boolean isOneSlip(String one, String other) {
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        var a = one.substring(from);
        var b = other.substring(from);
        if (a.length() == b.length()) {
            return a.isEmpty()
                    || a.substring(1).equals(b.substring(1))
                    || a.length() > 1
                            && a.charAt(0) == b.charAt(1)
                            && a.charAt(1) == b.charAt(0)
                            && a.substring(2).equals(b.substring(2));
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }
}

package uk.healthcare.desk.reference.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All terms of one kind, word by word. In a text it finds the longest term at each place and leaves out what lies within
 * another, so that "cancer screening" is not also cancer. Two that overlap are both found: "care for children with cancer".
 */
final class TermTree {

    /** Words that may stand between those of a term, or be left out of it. */
    private static final Set<String> SMALL =
            Set.copyOf(List.of(("the a an of and or for in on at to with by from de du des "
                            + "la le les l d un une el los las del y e o da do dos das em para et en au aux our s your their "
                            + "its his your في من علي 的 和 与 及")
                    .split(" ")));

    private final Vocabulary vocabulary;
    private final boolean acrossCommas;
    private final Node root = new Node();

    /** @param acrossCommas whether a comma may stand within a term, as in Salvador, Bahia */
    TermTree(Vocabulary vocabulary, boolean acrossCommas) {
        this.vocabulary = vocabulary;
        this.acrossCommas = acrossCommas;
    }

    /** All terms at once: a term that is said in full goes before one that is only left when small words are taken out. */
    TermTree with(List<Term> terms) {
        terms.forEach(term -> root.put(WrittenText.words(term.words()), term));
        terms.forEach(this::addWithoutSmallWords);
        return this;
    }

    private void addWithoutSmallWords(Term term) {
        var words = WrittenText.words(term.words());
        words.forEach(vocabulary::add);
        var great = words.stream().filter(word -> !isSmall(word)).toList();
        boolean isShorter = great.size() >= 2 && great.size() < words.size();
        if (isShorter && !term.isNothing() && !term.words().contains(" at ") && !root.has(great)) {
            root.put(great, term);
        }
    }

    List<Hit> hits(WrittenText text) {
        var hits = new ArrayList<Hit>();
        int reached = 0;
        for (int at = 0; at < text.words().size(); at++) {
            var hit = longest(text, root, at, at);
            if (hit.isPresent() && hit.get().to() > reached && !isCutBy(hits, hit.get())) {
                hits.add(hit.get());
                reached = hit.get().to();
            }
        }
        return hits.stream().filter(hit -> !hit.terms().getFirst().isNothing()).toList();
    }

    /** Words that mean nothing take what they overlap with them. */
    private static boolean isCutBy(List<Hit> hits, Hit hit) {
        return !hits.isEmpty()
                && hits.getLast().to() > hit.from()
                && hits.getLast().terms().getFirst().isNothing();
    }

    private Optional<Hit> longest(WrittenText text, Node node, int from, int at) {
        var here = node.hit(text, from, at);
        if (at >= text.words().size()) {
            return here;
        }
        var word = text.words().get(at);
        if (at > from && !isNear(word)) {
            return here;
        }
        var best = here;
        for (var stem : word.stems()) {
            var next = node.next.get(stem);
            if (next != null) {
                best = longer(best, longest(text, next, from, at + 1));
            }
        }
        return at > from && isSmall(word) ? longer(best, further(text, node, from, at + 1)) : best;
    }

    /** Past a small word a term may go on, but it does not end with it. */
    private Optional<Hit> further(WrittenText text, Node node, int from, int at) {
        return longest(text, node, from, at).filter(hit -> hit.to() > at);
    }

    private static Optional<Hit> longer(Optional<Hit> one, Optional<Hit> other) {
        return other.isPresent()
                        && (one.isEmpty() || other.get().to() > one.get().to())
                ? other
                : one;
    }

    private boolean isNear(Word word) {
        return switch (word.gap()) {
            case NONE -> true;
            case COMMA -> acrossCommas;
            case STOP -> false;
        };
    }

    static boolean isSmall(Word word) {
        return SMALL.contains(word.folded());
    }

    /**
     * A place in the text where terms of the same words stand.
     *
     * @param from the first of the words
     * @param to after the last
     */
    record Hit(List<Term> terms, int from, int to) {}

    private final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private @Nullable List<Term> terms;

        void put(List<Word> words, Term term) {
            var node = this;
            for (var word : words) {
                node = node.next.computeIfAbsent(word.stems().getFirst(), any -> new Node());
            }
            if (node.terms == null) {
                node.terms = new ArrayList<>();
            }
            node.terms.add(term);
        }

        boolean has(List<Word> words) {
            @Nullable Node node = this;
            for (var word : words) {
                node = node == null ? null : node.next.get(word.stems().getFirst());
            }
            return node != null && node.terms != null;
        }

        Optional<Hit> hit(WrittenText text, int from, int to) {
            if (terms == null) {
                return Optional.empty();
            }
            var meant = terms.stream()
                    .filter(term -> Meaning.isMeant(term, text, from, to, vocabulary))
                    .toList();
            var nothing = meant.stream().filter(Term::isNothing).toList();
            return meant.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Hit(nothing.isEmpty() ? meant : nothing, from, to));
        }
    }
}

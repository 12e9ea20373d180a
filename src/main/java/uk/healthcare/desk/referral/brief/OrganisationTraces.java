package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.healthcare.desk.referral.brief.NameWord.Weight;

/**
 * Finds the enquirer's organisation: its name, a part of it that tells, its words in another order, its initials, and its
 * words written as one. A name of nothing but general words and the market, as that of a ministry, is found as a whole.
 */
final class OrganisationTraces {

    private static final int SHORTEST_INITIALS = 3;
    private static final int SHORTEST_IN_LOWER_CASE = 4;
    private static final int SHORTEST_JOINED = 7;
    private static final int SHORTEST_INSIDE = 6;
    private static final int IN_ANY_ORDER = 3;
    private static final Set<String> ARTICLES = Set.of("al", "el");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]+)[)\\]）]");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\p{L})(?:\\p{Lu}\\.\\s?){2,12}\\p{Lu}?(?!\\p{L})");

    private final List<List<NameWord>> names = new ArrayList<>();
    private final Set<String> initials;
    private final List<String> joined;

    OrganisationTraces(String name, Set<String> market) {
        var outside = IN_BRACKETS.matcher(name).replaceAll(" ");
        add(NameWord.of(outside, market));
        IN_BRACKETS.matcher(name).results().forEach(found -> add(NameWord.of(found.group(1), market)));
        if (names.size() > 1) {
            add(NameWord.of(name, market));
        }
        initials = initials(BriefText.of(outside).words());
        joined = names.stream().flatMap(one -> joined(one).stream()).distinct().toList();
    }

    private void add(List<NameWord> words) {
        if (words.stream().anyMatch(word -> !word.is(Weight.SMALL))) {
            names.add(words);
        }
    }

    List<Trace> in(BriefText text) {
        var found = new ArrayList<Trace>();
        names.forEach(name -> {
            runs(text, name, found);
            inAnyOrder(text, name, found);
        });
        for (var word : text.words()) {
            if (isInitials(word) || isJoined(word.folded())) {
                found.add(Trace.in(text.text(), TraceKind.ORGANISATION, word.start(), word.end()));
            }
        }
        DOTTED.matcher(text.text())
                .results()
                .filter(letters -> initials.contains(
                        letters.group().replaceAll("[.\\s]", "").toLowerCase(Locale.ROOT)))
                .forEach(letters ->
                        found.add(Trace.in(text.text(), TraceKind.ORGANISATION, letters.start(), letters.end())));
        return found;
    }

    private static void runs(BriefText text, List<NameWord> name, List<Trace> found) {
        for (var from = 0; from < text.words().size(); from++) {
            for (var first = 0; first < name.size(); first++) {
                var run = NameRun.at(text.words(), from, name, first).filter(NameRun::tells);
                if (run.isPresent()) {
                    var start = isArticle(text, from, name, first)
                            ? text.words().get(from - 1).start()
                            : run.get().start();
                    found.add(Trace.in(
                            text.text(),
                            TraceKind.ORGANISATION,
                            start,
                            run.get().end()));
                }
            }
        }
    }

    /** Whether the small word before stands in the name, too: the Al of Al-Sabah. */
    private static boolean isArticle(BriefText text, int from, List<NameWord> name, int first) {
        return from > 0
                && first > 0
                && ARTICLES.contains(name.get(first - 1).folded())
                && name.get(first - 1)
                        .folded()
                        .equals(text.words().get(from - 1).folded());
    }

    private static void inAnyOrder(BriefText text, List<NameWord> name, List<Trace> found) {
        var telling =
                name.stream().filter(word -> !word.is(Weight.SMALL)).distinct().toList();
        if (telling.size() < IN_ANY_ORDER) {
            return;
        }
        var words = text.words().stream()
                .filter(word -> !WordLists.SMALL.contains(word.folded()))
                .toList();
        for (var from = 0; from + telling.size() <= words.size(); from++) {
            var window = words.subList(from, from + telling.size());
            if (telling.stream().allMatch(wanted -> window.stream().anyMatch(wanted::isMeantBy))) {
                found.add(Trace.in(
                        text.text(),
                        TraceKind.ORGANISATION,
                        window.getFirst().start(),
                        window.getLast().end()));
            }
        }
    }

    private boolean isInitials(BriefWord word) {
        return initials.contains(word.folded())
                && (word.capitals()
                        || word.folded().length() >= SHORTEST_IN_LOWER_CASE
                                && !WordLists.COMMON.contains(word.folded())
                                && !WordLists.GENERAL.contains(word.folded()));
    }

    private boolean isJoined(String folded) {
        return joined.stream().anyMatch(folded::contains);
    }

    /** With and without its small words, and the capitals that the name has itself. */
    private static Set<String> initials(List<BriefWord> name) {
        var all = name.stream().map(word -> word.folded().substring(0, 1)).collect(Collectors.joining());
        var large = name.stream()
                .filter(word -> !WordLists.SMALL.contains(word.folded()))
                .map(word -> word.folded().substring(0, 1))
                .collect(Collectors.joining());
        return Arrays.asList(all, large).stream()
                .filter(letters -> letters.length() >= SHORTEST_INITIALS && Spelling.isLatin(letters))
                .filter(letters -> !WordLists.INITIALS.contains(letters))
                .collect(Collectors.toSet());
    }

    private static List<String> joined(List<NameWord> name) {
        var own = name.stream()
                .filter(word -> word.is(Weight.DISTINCT) || word.is(Weight.COMMON))
                .map(NameWord::folded)
                .collect(Collectors.joining());
        var all = name.stream()
                .filter(word -> !word.is(Weight.GENERAL) && !word.is(Weight.MARKET))
                .map(NameWord::folded)
                .collect(Collectors.joining());
        var found = new ArrayList<String>();
        if (own.length() >= SHORTEST_JOINED && name.stream().anyMatch(word -> word.is(Weight.DISTINCT))) {
            found.add(own);
            found.add(all);
        }
        name.stream()
                .filter(word -> word.is(Weight.DISTINCT) && word.folded().length() >= SHORTEST_INSIDE)
                .forEach(word -> found.add(word.folded()));
        for (var at = 1; at < name.size(); at++) {
            var pair = name.get(at - 1).folded() + name.get(at).folded();
            if (name.get(at - 1).is(Weight.DISTINCT) && pair.length() > SHORTEST_JOINED) {
                found.add(pair);
            }
        }
        return found;
    }
}

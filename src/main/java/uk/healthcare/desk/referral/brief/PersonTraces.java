package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.referral.brief.NameWord.Weight;

/**
 * Finds the enquirer by each part of the name of three letters or more; by a shorter part beside another or after a
 * title. A part that is an everyday word counts with a capital within a sentence, beside another part or after a title.
 */
final class PersonTraces {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_OF_ADDRESS = 4;
    private static final int SHORTEST_JOINED = 7;

    private static final Set<String> MONTHS = Set.of("april", "may", "june", "july", "august", "march");
    private static final Set<String> OF_TIME = Set.of(
            "in", "by", "until", "till", "since", "during", "early", "mid", "late", "before", "after", "next", "last",
            "this");

    private final List<NameWord> parts = new ArrayList<>();
    private final String joined;

    /** @param mailName what stands before the @ */
    PersonTraces(@Nullable String name, @Nullable String mailName) {
        if (name != null && name.indexOf('@') < 0) {
            var words = NameWord.of(name, Set.of());
            for (var at = 0; at < words.size(); at++) {
                var isTitle = at < words.size() - 1
                        && WordLists.TITLES.contains(words.get(at).folded());
                if (!isTitle && !isParticle(words.get(at))) {
                    parts.add(words.get(at));
                }
            }
        }
        var full = new StringBuilder();
        parts.forEach(part -> full.append(part.folded()));
        joined = full.toString();
        if (mailName != null) {
            NameWord.of(mailName, Set.of()).stream()
                    .filter(word -> word.is(Weight.DISTINCT) && word.folded().length() >= SHORTEST_OF_ADDRESS)
                    .filter(word ->
                            parts.stream().noneMatch(part -> part.folded().equals(word.folded())))
                    .forEach(parts::add);
        }
    }

    /** A short part may be a name of its own, as Li and Wu; an article is not. */
    private static boolean isParticle(NameWord word) {
        return word.is(Weight.SMALL) && (word.folded().length() < 2 || WordLists.SMALL.contains(word.folded()));
    }

    List<Trace> in(BriefText text) {
        var found = new ArrayList<Trace>();
        var words = text.words();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (isPart(word) && tells(text, at)
                    || joined.length() >= SHORTEST_JOINED && word.folded().contains(joined)) {
                found.add(Trace.in(text.text(), TraceKind.PERSON, word.start(), word.end()));
            }
        }
        return found;
    }

    private boolean isPart(BriefWord word) {
        return parts.stream().anyMatch(part -> part.isMeantBy(word));
    }

    private boolean tells(BriefText text, int at) {
        var word = text.words().get(at);
        var distinct = parts.stream().anyMatch(part -> part.is(Weight.DISTINCT) && part.isMeantBy(word));
        var alone = word.folded().length() > SHORTEST || word.capital() || !Spelling.isLatin(word.folded());
        if (distinct && word.folded().length() >= SHORTEST && alone) {
            return true;
        }
        if (!word.capital() && !distinct) {
            return false;
        }
        var next = after(text.words(), at);
        return word.capital() && word.folded().length() >= SHORTEST && !word.begins() && !isMonth(text.words(), at)
                || !word.begins() && isNamed(text, before(text.words(), at))
                || next < text.words().size() && !text.words().get(next).begins() && isNamed(text, next);
    }

    /** May, April and their like beside a day or a year, or after a word of time. */
    private static boolean isMonth(List<BriefWord> words, int at) {
        return MONTHS.contains(words.get(at).folded())
                && (at > 0
                                && (isNumber(words.get(at - 1))
                                        || OF_TIME.contains(words.get(at - 1).folded()))
                        || at + 1 < words.size() && isNumber(words.get(at + 1)));
    }

    private static boolean isNumber(BriefWord word) {
        return Character.isDigit(word.folded().charAt(0));
    }

    /** Whether a neighbour is a title or another part of the name. */
    private boolean isNamed(BriefText text, int neighbour) {
        if (neighbour < 0 || neighbour >= text.words().size()) {
            return false;
        }
        var word = text.words().get(neighbour);
        return word.capital() && (WordLists.TITLES.contains(word.folded()) || isPart(word));
    }

    private static int before(List<BriefWord> words, int at) {
        var place = at - 1;
        while (place >= 0 && WordLists.SMALL.contains(words.get(place).folded())) {
            place--;
        }
        return place;
    }

    private static int after(List<BriefWord> words, int at) {
        var place = at + 1;
        while (place < words.size() && WordLists.SMALL.contains(words.get(place).folded())) {
            place++;
        }
        return place;
    }
}

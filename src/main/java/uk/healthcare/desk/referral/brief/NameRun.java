package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.referral.brief.NameWord.Weight;

/** Words of a text that stand beside each other as in a name, small words between them aside. */
final class NameRun {

    private record Hit(NameWord name, BriefWord word) {}

    private final List<Hit> hits = new ArrayList<>();
    private final int telling;

    private NameRun(List<NameWord> name) {
        this.telling =
                (int) name.stream().filter(word -> !word.is(Weight.SMALL)).count();
    }

    /**
     * The longest that begins with those words of text and name; nothing when these are two. General words of the name may
     * be left out: Hope Foundation for Hope Cancer Foundation.
     */
    static Optional<NameRun> at(List<BriefWord> text, int from, List<NameWord> name, int first) {
        if (name.get(first).is(Weight.SMALL) || !name.get(first).isMeantBy(text.get(from))) {
            return Optional.empty();
        }
        var run = new NameRun(name);
        var at = from;
        var next = first;
        while (at < text.size() && next < name.size()) {
            var word = text.get(at);
            if (name.get(next).isMeantBy(word)) {
                run.add(name.get(next++), word);
                at++;
            } else if (name.get(next).is(Weight.SMALL)) {
                next++;
            } else if (WordLists.SMALL.contains(word.folded())) {
                at++;
            } else if (name.get(next).is(Weight.GENERAL)) {
                next++;
            } else {
                break;
            }
        }
        return Optional.of(run);
    }

    private void add(NameWord name, BriefWord word) {
        if (!name.is(Weight.SMALL)) {
            hits.add(new Hit(name, word));
        }
    }

    int size() {
        return hits.size();
    }

    /** Whether it is the whole name, of two words that tell something or more. */
    boolean isWhole() {
        return size() == telling && telling > 1;
    }

    /** Whether it tells whose name it is. */
    boolean tells() {
        if (isWhole() || hits.stream().anyMatch(NameRun::tellsAlone)) {
            return true;
        }
        var common = hits.stream().filter(hit -> hit.name.is(Weight.COMMON)).count();
        return common > 1
                || common == 1
                        && size() > 1
                        && hits.stream()
                                .allMatch(hit ->
                                        hit.word.capital() && !(hit.word.begins() && hit.name.is(Weight.COMMON)));
    }

    private static boolean tellsAlone(Hit hit) {
        return hit.name.is(Weight.DISTINCT)
                && (hit.word.folded().length() > 3 || hit.word.capital() || !Spelling.isLatin(hit.word.folded()));
    }

    int start() {
        return hits.getFirst().word.start();
    }

    int end() {
        return hits.getLast().word.end();
    }

    BriefWord first() {
        return hits.getFirst().word;
    }
}

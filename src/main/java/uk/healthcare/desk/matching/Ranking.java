package uk.healthcare.desk.matching;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.London;

/**
 * The order of suggestions. Who is asked for by name goes first. The rest go by score, in groups of near ties: a group
 * begins with the best who is not yet placed and takes in all within {@link #NEAR} of it. In a group whoever was chosen
 * longest ago goes first, and whoever was not chosen in the last year before that; then the score, the name, the number.
 */
final class Ranking {

    /** What a score of 1 is in points, the unit in which scores are compared. */
    static final int POINTS = 10_000;

    /** In points: 0.05. Nearer than that the evidence does not tell partners apart, since one sentence moves more. */
    static final int NEAR = POINTS / 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Standing standing;
    private final Map<String, String> folded = new HashMap<>();

    Ranking(Standing standing) {
        this.standing = standing;
    }

    List<Suggestion> of(Collection<Suggestion> suggestions) {
        var left = new ArrayList<>(suggestions);
        left.sort(byScore());
        var ranked = new ArrayList<Suggestion>(left.size());
        for (var from = 0; from < left.size(); ) {
            var to = endOfGroup(left, from);
            place(left.subList(from, to), ranked);
            from = to;
        }
        return ranked;
    }

    private static int endOfGroup(List<Suggestion> sorted, int from) {
        var first = sorted.get(from);
        var to = from + 1;
        while (to < sorted.size()
                && sorted.get(to).named() == first.named()
                && first.points() - sorted.get(to).points() <= NEAR) {
            to++;
        }
        return to;
    }

    /** @param group by score */
    private void place(List<Suggestion> group, List<Suggestion> ranked) {
        var turns = new ArrayList<>(group);
        turns.sort(Comparator.comparing(this::lastChosen).thenComparing(byScore()));
        for (var i = 0; i < turns.size(); i++) {
            var one = turns.get(i);
            ranked.add(one.placed(ranked.size() + 1, rotation(one, turns.subList(i + 1, turns.size()))));
        }
    }

    private @Nullable String rotation(Suggestion one, List<Suggestion> after) {
        return after.stream()
                .max(Comparator.comparingLong(Suggestion::points))
                .filter(best -> best.points() > one.points())
                .map(best -> "Before %s by rotation: their scores are within 5 of 100, and it was %s, %s %s."
                        .formatted(best.name(), chosen(one), best.name(), chosen(best)))
                .orElse(null);
    }

    private String chosen(Suggestion one) {
        var last = standing.lastChosen(one.partner());
        return last == null ? "not chosen in the last year" : "last chosen on " + DAY.format(London.dateOf(last));
    }

    private Instant lastChosen(Suggestion one) {
        var last = standing.lastChosen(one.partner());
        return last == null ? Instant.MIN : last;
    }

    private Comparator<Suggestion> byScore() {
        return Comparator.comparing(Suggestion::named)
                .thenComparingLong(Suggestion::points)
                .reversed()
                .thenComparing(each -> folded.computeIfAbsent(each.name(), Folded::of))
                .thenComparing(each -> each.partner().value());
    }
}

package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.weights.FactorName;

/**
 * A partner that fits, and why.
 *
 * @param ceasedNow who does its work now, when the body itself has ceased
 * @param rank 1 for the best
 * @param score from 0 to 1: the weighted mean of the factors
 * @param named the enquiry asks for it by name
 * @param rotation whom it stands before though that one's score is a little higher, and why; null when it does not
 */
public record Suggestion(
        PartnerId partner,
        String name,
        @Nullable String ceasedNow,
        int rank,
        double score,
        List<Factor> factors,
        boolean named,
        @Nullable String rotation) {

    public Suggestion {
        factors = List.copyOf(factors);
    }

    /** Neither asked for by name nor moved by rotation. */
    public Suggestion(
            PartnerId partner, String name, @Nullable String ceasedNow, int rank, double score, List<Factor> factors) {
        this(partner, name, ceasedNow, rank, score, factors, false, null);
    }

    Suggestion placed(int place, @Nullable String turn) {
        return new Suggestion(partner, name, ceasedNow, place, score, factors, named, turn);
    }

    /** As it would be with another value of one factor. */
    Suggestion with(FactorName factor, double value) {
        var changed = factors.stream()
                .map(each -> each.name() == factor ? new Factor(each.name(), each.weight(), value, each.told()) : each)
                .toList();
        return new Suggestion(partner, name, ceasedNow, rank, Factor.mean(changed), changed, named, null);
    }

    /** The score out of 100. */
    public int percent() {
        return (int) Math.round(score * 100);
    }

    /** Scores nearer than a ten-thousandth are equal: sums of doubles depend on their order. */
    long points() {
        return Math.round(score * Ranking.POINTS);
    }

    /** All of it as text, to be kept word for word with the decision that followed. */
    public String explanation() {
        var lines = factors.stream()
                .map(factor -> String.format(
                        Locale.UK,
                        "%s (%d of 100, weight %s): %s",
                        words(factor.name()),
                        percent(factor),
                        weight(factor),
                        factor.sentence()))
                .collect(Collectors.joining("\n"));
        var head = "Suggested as number %d with %d of 100.\n".formatted(rank, percent());
        return head
                + (named ? "The enquiry asks for it by name.\n" : "")
                + (rotation == null ? "" : rotation + "\n")
                + lines
                + (ceasedNow == null ? "" : "\nCeased, now " + ceasedNow + ".");
    }

    private static long percent(Factor factor) {
        return Math.round(factor.value() * 100);
    }

    private static String weight(Factor factor) {
        return String.format(Locale.UK, "%.2f", factor.weight());
    }

    private static String words(FactorName name) {
        var lower = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}

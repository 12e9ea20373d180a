package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * A partner that fits, and why.
 *
 * @param ceasedNow who does its work now, when the body itself has ceased
 * @param rank 1 for the best
 * @param score from 0 to 1: the weighted mean of the factors
 */
public record Suggestion(
        PartnerId partner, String name, @Nullable String ceasedNow, int rank, double score, List<Factor> factors) {

    public Suggestion {
        factors = List.copyOf(factors);
    }

    /** The score out of 100. */
    public int percent() {
        return (int) Math.round(score * 100);
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
        var ceased = ceasedNow == null ? "" : "\nCeased, now " + ceasedNow + ".";
        return "Suggested as number %d with %d of 100.%n"
                        .formatted(rank, percent())
                        .replace("\r", "")
                + lines
                + ceased;
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

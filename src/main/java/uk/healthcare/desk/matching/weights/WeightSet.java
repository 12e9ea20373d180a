package uk.healthcare.desk.matching.weights;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the weights, or a draft of the next.
 *
 * @param id null for the product's own, which no row holds
 * @param number of the published version, from 1; null for a draft
 * @param by who began the draft, or published the version; null for the product's own
 * @param at when it was begun or published; null for the product's own
 * @param reason why it was published
 */
public record WeightSet(
        @Nullable Long id,
        @Nullable Integer number,
        Map<FactorName, Integer> points,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String reason) {

    /** The most a factor can be given. */
    public static final int MOST = 100;

    /** Version 1: as the product came. */
    static final WeightSet FIRST =
            new WeightSet(null, 1, pointsOf(Weights.DEFAULT), null, null, "As the product came.");

    public WeightSet {
        points = Map.copyOf(points);
    }

    /** The row that holds it: every one but the product's own has one. */
    long row() {
        return Objects.requireNonNull(id, "the product's own");
    }

    /** The number it was published as. */
    public int publishedAs() {
        return Objects.requireNonNull(number, "a draft");
    }

    /** A factor that came after the version was published has no points in it. */
    public int points(FactorName factor) {
        return points.getOrDefault(factor, 0);
    }

    public Weights weights() {
        return new Weights(points.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / (double) MOST)));
    }

    /** What part of the whole a factor counts, in per cent, when an enquiry asks about all of them. */
    public double share(FactorName factor) {
        var all = points.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 100.0 * points(factor) / all;
    }

    /** The factors whose points differ from those of {@code before}, in the order of the factors. */
    public List<FactorName> changedSince(WeightSet before) {
        return Arrays.stream(FactorName.values())
                .filter(factor -> points(factor) != before.points(factor))
                .toList();
    }

    private static Map<FactorName, Integer> pointsOf(Weights weights) {
        return Arrays.stream(FactorName.values()).collect(Collectors.toMap(factor -> factor, factor ->
                (int) Math.round(weights.of(factor) * MOST)));
    }
}

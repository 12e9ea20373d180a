package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.matching.weights.FactorName;

/**
 * One visible part of a score. Two are equal when they say the same.
 *
 * @param weight how much it counts beside the others; the sum of all need not be 1
 * @param value from 0 to 1
 * @param told makes the evidence, in words, when somebody reads it
 */
public record Factor(FactorName name, double weight, double value, Supplier<String> told) {

    /** The evidence, in words. */
    public String sentence() {
        return told.get();
    }

    /** The weighted mean; 0 when nothing weighs. */
    static double mean(List<Factor> factors) {
        var sum = factors.stream().mapToDouble(Factor::weight).sum();
        var score = factors.stream()
                .mapToDouble(factor -> factor.weight() * factor.value())
                .sum();
        return sum == 0 ? 0 : score / sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Factor that
                && name == that.name
                && weight == that.weight
                && value == that.value
                && sentence().equals(that.sentence());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, weight, value);
    }
}

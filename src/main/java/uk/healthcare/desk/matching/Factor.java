package uk.healthcare.desk.matching;

import java.util.List;

/**
 * One visible part of a score.
 *
 * @param weight how much it counts beside the others; the sum of all need not be 1
 * @param value from 0 to 1
 * @param sentence the evidence, in words
 */
public record Factor(FactorName name, double weight, double value, String sentence) {

    /** The weighted mean; 0 when nothing weighs. */
    static double mean(List<Factor> factors) {
        var sum = factors.stream().mapToDouble(Factor::weight).sum();
        var score = factors.stream()
                .mapToDouble(factor -> factor.weight() * factor.value())
                .sum();
        return sum == 0 ? 0 : score / sum;
    }
}

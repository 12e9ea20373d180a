package uk.healthcare.desk.matching;

/**
 * One visible part of a score.
 *
 * @param weight how much it counts beside the others; the sum of all need not be 1
 * @param value from 0 to 1
 * @param sentence the evidence, in words
 */
public record Factor(FactorName name, double weight, double value, String sentence) {}

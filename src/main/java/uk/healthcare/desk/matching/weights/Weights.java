package uk.healthcare.desk.matching.weights;

import java.util.EnumMap;
import java.util.Map;

/** How much each factor counts. Only proportions matter; a factor of weight zero is left out altogether. */
public record Weights(Map<FactorName, Double> byFactor) {

    /**
     * What is asked counts most, then proof of work in that market, then the way of working together and how well all of
     * it is proven. The rest only decides between partners who are near each other in these.
     */
    public static final Weights DEFAULT = new Weights(Map.of(
            FactorName.SERVICE_AREA, 0.34,
            FactorName.MARKET_EXPERIENCE, 0.18,
            FactorName.ENGAGEMENT_MODEL, 0.13,
            FactorName.EVIDENCE, 0.12,
            FactorName.CARE_SETTING, 0.05,
            FactorName.CAPACITY, 0.05,
            FactorName.RESPONSIVENESS, 0.05,
            FactorName.FAIRNESS, 0.05,
            FactorName.RECENCY, 0.03));

    public Weights {
        byFactor = Map.copyOf(byFactor);
        if (byFactor.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A weight below zero");
        }
    }

    public double of(FactorName name) {
        return byFactor.getOrDefault(name, 0.0);
    }

    /** The same weights with one changed. */
    public Weights with(FactorName name, double weight) {
        var changed = new EnumMap<FactorName, Double>(FactorName.class);
        changed.putAll(byFactor);
        changed.put(name, weight);
        return new Weights(changed);
    }
}

package uk.healthcare.desk.matching;

import java.util.EnumMap;
import java.util.Map;

/** How much each factor counts. Only proportions matter; a factor of weight zero is left out altogether. */
public record Weights(Map<FactorName, Double> byFactor) {

    /** What is asked counts most, then proof of work in that market, then the way of working together. */
    public static final Weights DEFAULT = new Weights(Map.of(
            FactorName.SERVICE_AREA, 0.40,
            FactorName.MARKET_EXPERIENCE, 0.20,
            FactorName.ENGAGEMENT_MODEL, 0.15,
            FactorName.EVIDENCE, 0.10,
            FactorName.CAPACITY, 0.10,
            FactorName.CARE_SETTING, 0.05));

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

package uk.healthcare.desk.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that matching reasons in: what is part of what, which market lies in which region, and their names. */
public record Vocabulary(
        Map<String, Term> areas, Map<String, Term> models, Map<String, Place> markets, Map<String, String> settings) {

    public Vocabulary {
        areas = Map.copyOf(areas);
        models = Map.copyOf(models);
        markets = Map.copyOf(markets);
        settings = Map.copyOf(settings);
    }

    /** A service area or engagement model. @param parent code of what it is part of; null at the upper level */
    public record Term(String name, @Nullable String parent) {}

    /** A market and its overseas region. */
    public record Place(String name, String region) {}

    String areaName(String code) {
        return name(areas, code);
    }

    String modelName(String code) {
        return name(models, code);
    }

    String settingName(String code) {
        return settings.getOrDefault(code, code);
    }

    String marketName(@Nullable String code) {
        var place = code == null ? null : markets.get(code);
        return place == null ? "Abroad" : place.name();
    }

    boolean sameRegion(@Nullable String one, @Nullable String other) {
        var here = region(one);
        return here != null && here.equals(region(other));
    }

    @Nullable
    String region(@Nullable String market) {
        var place = market == null ? null : markets.get(market);
        return place == null ? null : place.region();
    }

    private static String name(Map<String, Term> terms, String code) {
        var term = terms.get(code);
        return term == null ? code : term.name();
    }
}

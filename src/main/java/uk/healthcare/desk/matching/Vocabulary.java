package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that matching reasons in: what is part of what, which market lies in which region, and their names.
 *
 * @param related pairs of areas of different fields, both ways
 */
public record Vocabulary(
        Map<String, Term> areas,
        Map<String, Term> models,
        Map<String, Place> markets,
        Map<String, String> settings,
        Set<List<String>> related) {

    public Vocabulary {
        areas = Map.copyOf(areas);
        models = Map.copyOf(models);
        markets = Map.copyOf(markets);
        settings = Map.copyOf(settings);
        related = Set.copyOf(related);
    }

    /** Where no two areas of different fields are related. */
    public Vocabulary(
            Map<String, Term> areas,
            Map<String, Term> models,
            Map<String, Place> markets,
            Map<String, String> settings) {
        this(areas, models, markets, settings, Set.of());
    }

    /** A service area or engagement model. @param parent code of what it is part of; null at the upper level */
    public record Term(String name, @Nullable String parent) {}

    /** A market, its overseas region, and the codes of those languages of ours that are spoken in public life there. */
    public record Place(String name, String region, Set<String> languages) {

        public Place {
            languages = Set.copyOf(languages);
        }

        Place(String name, String region) {
            this(name, region, Set.of());
        }
    }

    /** How near an area that is offered is to one that is asked. */
    Kinship kinship(String asked, String offered) {
        var kinship = Kinship.between(asked, offered, areas);
        return kinship == Kinship.NONE && isRelated(asked, offered) ? Kinship.RELATED : kinship;
    }

    private boolean isRelated(String asked, String offered) {
        return withParent(asked)
                .anyMatch(one -> withParent(offered).anyMatch(other -> related.contains(List.of(one, other))));
    }

    private Stream<String> withParent(String code) {
        var term = areas.get(code);
        return term == null || term.parent() == null ? Stream.of(code) : Stream.of(code, term.parent());
    }

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

    Set<String> languages(@Nullable String market) {
        var place = market == null ? null : markets.get(market);
        return place == null ? Set.of() : place.languages();
    }

    private static String name(Map<String, Term> terms, String code) {
        var term = terms.get(code);
        return term == null ? code : term.name();
    }
}

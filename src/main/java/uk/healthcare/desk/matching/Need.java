package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * What an enquiry asks for, as codes of the reference data.
 *
 * @param areas empty when the enquiry asks about a hospital as a whole, or does not say
 * @param settings names of care settings; empty when the enquiry does not say
 * @param named partners that its text names
 * @param unconfirmed what was read from the text because nobody has filled it in
 */
public record Need(
        @Nullable String market,
        Set<String> areas,
        Set<String> models,
        Set<String> settings,
        @Nullable Scale scale,
        Set<PartnerId> named,
        Set<NeedPart> unconfirmed) {

    public Need {
        areas = Set.copyOf(areas);
        models = Set.copyOf(models);
        settings = Set.copyOf(settings);
        named = Set.copyOf(named);
        unconfirmed = Set.copyOf(unconfirmed);
    }

    /** A need that somebody has filled in, without a size or names. */
    public Need(@Nullable String market, Set<String> areas, Set<String> models, Set<String> settings) {
        this(market, areas, models, settings, null, Set.of(), Set.of());
    }

    /** Whether enough is said to look for partners: what is asked, how, or whom. */
    public boolean isSaid() {
        return !areas.isEmpty() || !models.isEmpty() || !named.isEmpty();
    }

    /** All of it in words, for the explanation that is kept. */
    public String words(Vocabulary words) {
        var parts = new ArrayList<String>();
        add(parts, areas, words::areaName);
        add(parts, models, words::modelName);
        add(parts, settings, words::settingName);
        if (scale != null) {
            parts.add(scale.words());
        }
        if (market != null) {
            parts.add(words.marketName(market));
        }
        return String.join(" · ", parts);
    }

    private static void add(Collection<String> parts, Set<String> codes, UnaryOperator<String> name) {
        if (!codes.isEmpty()) {
            parts.add(codes.stream().map(name).sorted().collect(Collectors.joining(", ")));
        }
    }
}

package uk.healthcare.desk.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an enquiry asks for, as codes of the reference data.
 *
 * @param settings names of care settings; empty when the enquiry does not say
 */
public record Need(@Nullable String market, Set<String> areas, Set<String> models, Set<String> settings) {

    public Need {
        areas = Set.copyOf(areas);
        models = Set.copyOf(models);
        settings = Set.copyOf(settings);
    }
}

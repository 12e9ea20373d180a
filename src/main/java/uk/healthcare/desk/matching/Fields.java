package uk.healthcare.desk.matching;

import java.util.HashMap;
import java.util.Map;

/** How near each service area is to the nearest of those asked, worked out once for all partners. */
final class Fields {

    private final Map<String, Kinship> near = new HashMap<>();

    Fields(Need need, Vocabulary words) {
        for (var area : words.areas().keySet()) {
            for (var asked : need.areas()) {
                var kinship = words.kinship(asked, area);
                if (kinship != Kinship.NONE) {
                    near.merge(area, kinship, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
    }

    Kinship of(String area) {
        return near.getOrDefault(area, Kinship.NONE);
    }
}

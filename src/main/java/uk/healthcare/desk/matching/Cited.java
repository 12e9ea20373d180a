package uk.healthcare.desk.matching;

import org.jspecify.annotations.Nullable;

/** A sentence of evidence with where it is from. */
final class Cited {

    private Cited() {}

    static String of(String evidence, @Nullable String section) {
        var bare = evidence.strip().replaceAll("[.]$", "");
        return section == null ? bare : bare + " (brief §" + section + ")";
    }
}

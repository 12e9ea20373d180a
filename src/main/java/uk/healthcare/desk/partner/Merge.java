package uk.healthcare.desk.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;

/** Puts a person's changes onto what is stored now, field by field; two hands on one field is a conflict. */
final class Merge {

    private final @Nullable Integer overVersion;

    private final List<Conflict.Difference> differences = new ArrayList<>();

    Merge(Change<?> change) {
        overVersion = change.overVersion();
    }

    <T extends @Nullable Object> T field(String label, T before, T theirs, T mine) {
        return field(label, before, theirs, mine, Objects::toString);
    }

    <T extends @Nullable Object> T field(String label, T before, T theirs, T mine, Function<T, String> words) {
        if (Objects.equals(mine, before) || Objects.equals(mine, theirs)) {
            return theirs;
        }
        if (!Objects.equals(theirs, before)) {
            differences.add(
                    new Conflict.Difference(label, said(before, words), said(theirs, words), said(mine, words)));
        }
        return mine;
    }

    private static <T extends @Nullable Object> String said(T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }

    void requireAgreement(int currentVersion) {
        var seen = overVersion != null && overVersion == currentVersion;
        if (!differences.isEmpty() && !seen) {
            throw new Conflict(differences, currentVersion);
        }
    }
}

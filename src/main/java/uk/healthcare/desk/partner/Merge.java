package uk.healthcare.desk.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;

/**
 * Puts a person's changes onto what is stored now, field by field; two hands on one field is a conflict. What a field
 * said and says is told to the revision.
 */
final class Merge {

    private final @Nullable Integer overVersion;
    private final Revision revision;
    private final List<Conflict.Difference> differences = new ArrayList<>();

    /** @param overVersion the version whose values the person has chosen to replace; null: none */
    Merge(@Nullable Integer overVersion, Revision revision) {
        this.overVersion = overVersion;
        this.revision = revision;
    }

    <T extends @Nullable Object> T field(String label, T before, T theirs, T mine) {
        return field(label, before, theirs, mine, Objects::toString);
    }

    /** A field that holds a code, which people read as its name. */
    <T extends @Nullable Object> T code(
            String label, T before, T theirs, T mine, BiFunction<Vocabulary, T, String> name) {
        return field(label, before, theirs, mine, code -> name.apply(revision.vocabulary(), code));
    }

    <T extends @Nullable Object> T field(String label, T before, T theirs, T mine, Function<@NonNull T, String> words) {
        if (Objects.equals(mine, before) || Objects.equals(mine, theirs)) {
            return theirs;
        }
        var was = said(theirs, words);
        var becomes = said(mine, words);
        if (!Objects.equals(theirs, before)) {
            differences.add(new Conflict.Difference(label, shown(said(before, words)), shown(was), shown(becomes)));
        }
        revision.field(label, was, becomes);
        return mine;
    }

    private static <T extends @Nullable Object> @Nullable String said(T value, Function<@NonNull T, String> words) {
        var said = value == null ? "" : words.apply(value);
        return said.isEmpty() ? null : said;
    }

    private static String shown(@Nullable String said) {
        return said == null ? "" : said;
    }

    void requireAgreement(int currentVersion) {
        var seen = overVersion != null && overVersion == currentVersion;
        if (!differences.isEmpty() && !seen) {
            throw new Conflict(differences, currentVersion);
        }
    }
}

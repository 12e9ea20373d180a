package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;

/**
 * What a person saw, and what they made of it: enough to tell whether somebody else changed the same thing meanwhile.
 *
 * @param overVersion the version whose values the person has been shown in a conflict and chosen to replace; null:
 *     they have been shown none
 */
public record Change<T>(T before, T mine, @Nullable Integer overVersion) {

    public static <T> Change<T> of(T before, T mine) {
        return new Change<>(before, mine, null);
    }

    /** The same change by somebody who has seen what stands in that version. */
    public Change<T> over(int version) {
        return new Change<>(before, mine, version);
    }
}

package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;

/**
 * One field that a change touched, in words a person reads.
 *
 * @param from what it said before; null: nothing, or not kept
 * @param to what it says since; null: nothing, or not kept
 */
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {

    FieldChange withheld() {
        return new FieldChange(field, null, null);
    }

    /** Whether only that it changed is known. */
    public boolean isWithheld() {
        return from == null && to == null;
    }
}

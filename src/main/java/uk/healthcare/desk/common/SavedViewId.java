package uk.healthcare.desk.common;

import org.jspecify.annotations.Nullable;

/** A list that a person has kept under a name, by its number in the database. */
public record SavedViewId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable SavedViewId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new SavedViewId(value);
    }

    @Override
    public String recordType() {
        return "saved-view";
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package uk.healthcare.desk.common;

import org.jspecify.annotations.Nullable;

/** A message that arrived, whatever became of it, by its row in the mail ledger. */
public record IncomingId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable IncomingId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new IncomingId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

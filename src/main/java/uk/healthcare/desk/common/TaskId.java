package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A task on an enquiry, by its number in the database. */
public record TaskId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable TaskId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new TaskId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable TaskId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable TaskId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable TaskId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new TaskId(value);
        }
    }
}

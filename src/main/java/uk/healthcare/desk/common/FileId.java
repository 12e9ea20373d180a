package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A stored file, by its number in the database: one number for one content, whoever sent it under whatever name. */
public record FileId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable FileId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new FileId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable FileId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable FileId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable FileId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new FileId(value);
        }
    }
}

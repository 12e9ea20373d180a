package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A message of a case, in or out, by its number in the database. Not the Message-ID of its header. */
public record MessageId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable MessageId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new MessageId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable MessageId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MessageId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable MessageId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MessageId(value);
        }
    }
}

package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A partner, by its number in the database. */
public record PartnerId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable PartnerId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new PartnerId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable PartnerId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PartnerId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable PartnerId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PartnerId(value);
        }
    }
}

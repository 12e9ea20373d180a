package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The contact person of an enquiry, by its number in the database. */
public record EnquirerId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable EnquirerId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new EnquirerId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable EnquirerId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable EnquirerId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable EnquirerId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new EnquirerId(value);
        }
    }
}

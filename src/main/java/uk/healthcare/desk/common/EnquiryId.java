package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** An enquiry, by its number in the database. */
public record EnquiryId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable EnquiryId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new EnquiryId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable EnquiryId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable EnquiryId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable EnquiryId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new EnquiryId(value);
        }
    }
}

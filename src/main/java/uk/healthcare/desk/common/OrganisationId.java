package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** An organisation that enquires, by its number in the database. */
public record OrganisationId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable OrganisationId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new OrganisationId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable OrganisationId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable OrganisationId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable OrganisationId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new OrganisationId(value);
        }
    }
}

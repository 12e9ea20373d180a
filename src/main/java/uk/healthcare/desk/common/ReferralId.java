package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A referral: one partner being considered for one enquiry, by its number in the database. */
public record ReferralId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable ReferralId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new ReferralId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable ReferralId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ReferralId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable ReferralId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ReferralId(value);
        }
    }
}

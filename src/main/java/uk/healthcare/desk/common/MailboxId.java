package uk.healthcare.desk.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A mailbox, by its number in the database. */
public record MailboxId(long value) implements RecordId {

    /** The id in {@code text}, or null when it is not a positive whole number. */
    public static @Nullable MailboxId parse(String text) {
        var value = RecordId.parse(text);
        return value == null ? null : new MailboxId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<@Nullable MailboxId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MailboxId id) {
            return id == null ? null : id.value;
        }

        @Override
        public @Nullable MailboxId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MailboxId(value);
        }
    }
}

package uk.healthcare.desk.common;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The number of a record, typed by what it is a record of, so that two kinds cannot be mixed up. */
public interface RecordId {

    long value();

    /** The kind of record as the audit names it: {@code EnquiryId} is of an {@code enquiry}. */
    default String recordType() {
        var name = getClass().getSimpleName();
        return name.substring(0, name.length() - "Id".length()).toLowerCase(Locale.ROOT);
    }

    /** The positive whole number in {@code text}, or null. */
    static @Nullable Long parse(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }
}

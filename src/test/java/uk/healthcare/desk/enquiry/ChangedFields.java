package uk.healthcare.desk.enquiry;

import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an enquiry, all as they are but those that a test is about. */
public final class ChangedFields {

    private ChangedFields() {}

    /** @param others by the name people read: {@code "summary"}, {@code "kind of organisation"}; each has to be one */
    @SuppressWarnings("unchecked")
    public static EnquiryFields of(EnquiryFields base, Map<String, ?> others) {
        var used = new HashSet<String>();
        var changed = FieldByField.collect(new FieldByField() {
            @Override
            public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
                used.add(name);
                return others.containsKey(name) ? (T) others.get(name) : field.apply(base);
            }
        });
        if (!used.containsAll(others.keySet())) {
            throw new IllegalArgumentException("No such field among " + others.keySet());
        }
        return changed;
    }
}

package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** Whose enquiries a list shows. */
public sealed interface Owner {

    /** Of whoever looks at the list, so that its address can be sent to a colleague. */
    record Me() implements Owner {}

    /** Handed to matching and not yet claimed by a partnership manager. */
    record Pool() implements Owner {}

    record Person(StaffId id) implements Owner {}

    static @Nullable Owner parse(String text) {
        return switch (text) {
            case "me" -> new Me();
            case "pool" -> new Pool();
            default -> {
                var id = StaffId.parse(text);
                yield id == null ? null : new Person(id);
            }
        };
    }

    /** As written in an address. */
    default String slug() {
        return switch (this) {
            case Me _ -> "me";
            case Pool _ -> "pool";
            case Person person -> person.id().toString();
        };
    }
}

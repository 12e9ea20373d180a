package uk.healthcare.desk.staff;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** A person as an administrator sees them. {@code fields} is what can be edited, {@code version} what it was read at. */
public record PersonDetails(
        StaffId id,
        int version,
        PersonFields fields,
        boolean enabled,
        boolean hasPassword,
        @Nullable Instant lastSignInAt) {

    public String name() {
        return fields.name();
    }

    public Set<Role> roles() {
        return fields.roles();
    }
}

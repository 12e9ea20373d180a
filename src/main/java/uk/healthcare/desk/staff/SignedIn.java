package uk.healthcare.desk.staff;

import java.io.Serializable;
import java.util.Set;
import uk.healthcare.desk.common.StaffId;

/** The person at the keyboard: what the rules need to know of them. */
public record SignedIn(StaffId id, String name, Set<Role> roles, Set<String> markets) implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
        markets = Set.copyOf(markets);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}

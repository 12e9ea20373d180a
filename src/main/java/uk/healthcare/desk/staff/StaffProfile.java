package uk.healthcare.desk.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.TeamId;

/** What an administrator writes about a person. Markets are ISO codes and matter to overseas posts only. */
record StaffProfile(
        String email,
        String name,
        Set<Role> roles,
        @Nullable TeamId teamId,
        Set<String> markets) {

    StaffProfile {
        roles = Set.copyOf(roles);
        markets = Set.copyOf(markets);
    }
}

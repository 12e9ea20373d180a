package uk.healthcare.desk.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/** What an administrator types about a person, before it is checked. {@code team} is a name; a new one makes a team. */
public record PersonFields(String email, String name, Set<Role> roles, @Nullable String team, Set<String> markets) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEAM = 80;

    public PersonFields {
        roles = Set.copyOf(roles);
        markets = Set.copyOf(markets);
    }

    /** @throws RuleViolation beside {@code name}, {@code email}, {@code roles}, {@code team} or {@code markets} */
    PersonFields checked() {
        var tidyName = Limits.required("name", name, LONGEST_NAME).replaceAll("\\s+", " ");
        var address = EmailAddress.parse(Limits.required("email", email, 254))
                .orElseThrow(() -> new RuleViolation("staff.email.form").at("email"));
        var tidyTeam = Limits.optional("team", team, LONGEST_TEAM);
        if (roles.isEmpty()) {
            throw new RuleViolation("staff.roles.missing").at("roles");
        }
        var atPost = roles.contains(Role.POST);
        if (atPost && markets.isEmpty()) {
            throw new RuleViolation("staff.markets.missing").at("markets");
        }
        return new PersonFields(address.value(), tidyName, roles, tidyTeam, atPost ? markets : Set.of());
    }
}

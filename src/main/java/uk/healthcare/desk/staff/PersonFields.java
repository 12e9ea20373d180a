package uk.healthcare.desk.staff;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/** What an administrator types about a person, before it is checked. {@code team} is a name; a new one makes a team. */
public record PersonFields(
        String email,
        String name,
        Set<Role> roles,
        @Nullable String team,
        Set<String> markets) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEAM = 80;

    public PersonFields {
        roles = Set.copyOf(roles);
        markets = Set.copyOf(markets);
    }

    /** My changes over theirs: what I left as it was stays as they made it. */
    public static PersonFields mineOver(PersonFields before, PersonFields theirs, PersonFields mine) {
        return new PersonFields(
                pick(before, theirs, mine, PersonFields::email),
                pick(before, theirs, mine, PersonFields::name),
                pick(before, theirs, mine, PersonFields::roles),
                pick(before, theirs, mine, fields -> Objects.requireNonNullElse(fields.team(), "")),
                pick(before, theirs, mine, PersonFields::markets));
    }

    private static <T> T pick(
            PersonFields before, PersonFields theirs, PersonFields mine, Function<PersonFields, T> value) {
        var myValue = value.apply(mine);
        return myValue.equals(value.apply(before)) ? value.apply(theirs) : myValue;
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

package uk.healthcare.desk.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.Conflict.Difference;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Words;

/** What two administrators made of the same person where both changed the same field. */
class PersonConflict {

    private final PersonFields before;
    private final PersonFields theirs;
    private final PersonFields mine;
    private final ReferenceData reference;

    PersonConflict(PersonFields before, PersonFields theirs, PersonFields mine, ReferenceData reference) {
        this.before = before;
        this.theirs = theirs;
        this.mine = mine;
        this.reference = reference;
    }

    List<Difference> differences() {
        var found = new ArrayList<Difference>();
        compare(found, "Name", PersonFields::name);
        compare(found, "E-mail address", PersonFields::email);
        compare(found, "Roles", fields -> joined(fields.roles(), Words::of));
        compare(found, "Team", fields -> Objects.requireNonNullElse(fields.team(), ""));
        compare(found, "Markets", fields -> joined(fields.markets(), this::marketName));
        return found;
    }

    private void compare(List<Difference> found, String field, Function<PersonFields, String> value) {
        var was = value.apply(before);
        var theirValue = value.apply(theirs);
        var myValue = value.apply(mine);
        if (!theirValue.equals(was) && !myValue.equals(was) && !theirValue.equals(myValue)) {
            found.add(new Difference(field, was, theirValue, myValue));
        }
    }

    private String marketName(String code) {
        return reference.market(code).map(Market::name).orElse(code);
    }

    private static <T> String joined(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().collect(Collectors.joining(", "));
    }
}

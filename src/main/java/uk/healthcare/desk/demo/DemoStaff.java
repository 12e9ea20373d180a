package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;

/** Gives the demonstration its people, by the services that an administrator and the people themselves use. */
final class DemoStaff {

    private final PeopleService people;
    private final AccountService accounts;

    DemoStaff(PeopleService people, AccountService accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Creates them all, each with the password of the demonstration. */
    Cast create() {
        var members = new ArrayList<Map.Entry<Role, Cast.Member>>();
        Stream.concat(DemoPerson.ONE_PER_ROLE.stream(), DemoPerson.COLLEAGUES.stream())
                .forEach(person -> members.add(Map.entry(person.role(), member(person))));
        return new Cast(
                with(Role.OFFICER, members),
                with(Role.PARTNERSHIP_MANAGER, members),
                with(Role.MANAGER, members),
                with(Role.POST, members));
    }

    private Cast.Member member(DemoPerson person) {
        var fields =
                new PersonFields(person.email(), person.name(), Set.of(person.role()), person.team(), person.markets());
        var account = Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> people.create(fields));
        StaffId id = Acting.asSystem(
                Set.of(), () -> accounts.choosePassword(account.link().token(), DemoPerson.PASSWORD));
        return new Cast.Member(id, person.name(), person.share(), person.markets());
    }

    private static List<Cast.Member> with(Role role, List<Map.Entry<Role, Cast.Member>> members) {
        return members.stream()
                .filter(member -> member.getKey() == role)
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }
}

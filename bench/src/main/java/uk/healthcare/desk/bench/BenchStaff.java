package uk.healthcare.desk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.demo.Cast;
import uk.healthcare.desk.demo.Cast.Member;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;

/** Forty people in five teams, and an auditor. */
final class BenchStaff {

    private static final List<Set<String>> POSTS = List.of(
            Set.of("KW", "SA", "AE", "QA", "BH", "OM"), Set.of("CN", "HK", "MO"), Set.of("IN", "BD", "LK", "NP"),
            Set.of("NG", "GH", "KE", "ZA"));

    private final PeopleService people;

    BenchStaff(PeopleService people) {
        this.people = people;
    }

    Cast create() {
        var cast = new Cast(
                members(Role.OFFICER, 12), members(Role.PARTNERSHIP_MANAGER, 20), members(Role.MANAGER, 4),
                members(Role.POST, POSTS.size()));
        members(Role.AUDITOR, 1);
        return cast;
    }

    private List<Member> members(Role role, int count) {
        var members = new ArrayList<Member>();
        for (var i = 0; i < count; i++) {
            var name = role.name().charAt(0) + role.name().substring(1).toLowerCase().replace('_', ' ') + " " + (i + 1);
            var markets = role == Role.POST ? POSTS.get(i) : Set.<String>of();
            var email = role.name().toLowerCase().replace('_', '-') + "-" + (i + 1) + "@desk.example";
            var fields = new PersonFields(email, name, Set.of(role), "Team " + (i % 5 + 1), markets);
            var account = Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> people.create(fields));
            members.add(new Member(account.id(), name, 1 + i % 3, markets));
        }
        return members;
    }
}

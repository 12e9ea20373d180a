package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Set;
import uk.healthcare.desk.staff.Role;

/** Somebody to sign in as in the demonstration. All share one password, which is printed at each start. */
record DemoPerson(String email, String name, Role role, Set<String> markets) {

    static final String PASSWORD = "demonstration-only-2026";

    /** One for each role, in the order in which they are printed. */
    static final List<DemoPerson> ONE_PER_ROLE = List.of(
            new DemoPerson("officer@desk.example", "Olive Okafor", Role.OFFICER, Set.of()),
            new DemoPerson("pm@desk.example", "Priya Mehta", Role.PARTNERSHIP_MANAGER, Set.of()),
            new DemoPerson("manager@desk.example", "Martin Reid", Role.MANAGER, Set.of()),
            new DemoPerson(
                    "post@desk.example", "Gwen Ashby", Role.POST, Set.of("KW", "SA", "AE", "QA", "BH", "OM")),
            new DemoPerson("auditor@desk.example", "Alan Pryce", Role.AUDITOR, Set.of()),
            new DemoPerson("admin@desk.example", "Ada Lindqvist", Role.ADMINISTRATOR, Set.of()));
}

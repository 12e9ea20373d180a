package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Set;
import uk.healthcare.desk.staff.Role;

/**
 * Somebody to sign in as in the demonstration. All share one password, which is printed at each start.
 *
 * @param team null for none
 * @param markets of a post
 * @param share how much of the work of their role they do beside the others
 */
record DemoPerson(String email, String name, Role role, String team, Set<String> markets, double share) {

    static final String PASSWORD = "demonstration-only-2026";

    private static final String INTAKE = "Intake";
    private static final String GULF = "Middle East";
    private static final String ASIA = "Asia and Pacific";
    private static final String ATLANTIC = "Africa, Europe and the Americas";

    /** One for each role, in the order in which they are printed. */
    static final List<DemoPerson> ONE_PER_ROLE = List.of(
            new DemoPerson("officer@desk.example", "Olive Okafor", Role.OFFICER, INTAKE, Set.of(), 4),
            new DemoPerson("pm@desk.example", "Priya Mehta", Role.PARTNERSHIP_MANAGER, GULF, Set.of(), 7),
            new DemoPerson("manager@desk.example", "Martin Reid", Role.MANAGER, GULF, Set.of(), 1),
            new DemoPerson(
                    "post@desk.example", "Gwen Ashby", Role.POST, GULF, Set.of("KW", "SA", "AE", "QA", "BH", "OM"), 1),
            new DemoPerson("auditor@desk.example", "Alan Pryce", Role.AUDITOR, "Audit", Set.of(), 1),
            new DemoPerson("admin@desk.example", "Ada Lindqvist", Role.ADMINISTRATOR, "Service desk", Set.of(), 1));

    /** Their colleagues, so that there is work of others to see and somebody to hand over to. */
    static final List<DemoPerson> COLLEAGUES = List.of(
            new DemoPerson("l.brown@desk.example", "Leon Brown", Role.OFFICER, INTAKE, Set.of(), 3),
            new DemoPerson("s.hughes@desk.example", "Sian Hughes", Role.OFFICER, INTAKE, Set.of(), 2),
            new DemoPerson("a.khan@desk.example", "Amira Khan", Role.PARTNERSHIP_MANAGER, GULF, Set.of(), 2),
            new DemoPerson("t.lawson@desk.example", "Tom Lawson", Role.PARTNERSHIP_MANAGER, ASIA, Set.of(), 2),
            new DemoPerson("m.chen@desk.example", "Mei Chen", Role.PARTNERSHIP_MANAGER, ASIA, Set.of(), 2.5),
            new DemoPerson("f.osei@desk.example", "Frances Osei", Role.PARTNERSHIP_MANAGER, ATLANTIC, Set.of(), 1.5),
            new DemoPerson("d.moreau@desk.example", "Denise Moreau", Role.PARTNERSHIP_MANAGER, ATLANTIC, Set.of(), 1),
            new DemoPerson("h.patel@desk.example", "Harish Patel", Role.MANAGER, ASIA, Set.of(), 1),
            new DemoPerson("beijing@desk.example", "Fiona Marsh", Role.POST, ASIA, Set.of("CN", "HK", "MO"), 1),
            new DemoPerson("lagos@desk.example", "Ben Sowande", Role.POST, ATLANTIC, Set.of("NG", "GH"), 1));
}

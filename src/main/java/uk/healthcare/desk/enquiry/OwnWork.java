package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * The enquiries whose figures a person sees (PRODUCT, row "dashboards, export"): managers and auditors all, officers and
 * partnership managers those they own or are named on, posts those of their own markets. Rights of several roles add up.
 * It narrows what {@link Visibility} leaves and never widens it.
 *
 * @param sql a predicate on the enquiry of alias {@code e}; it needs {@code parameters}
 * @param parameters their names start with {@code own_}
 */
public record OwnWork(String sql, Map<String, Object> parameters) {

    /** Whether the figures of this person are of everything, so that nothing is narrowed. */
    public static boolean isEverything(SignedIn person) {
        return person.isAny(Role.MANAGER, Role.AUDITOR);
    }

    public static OwnWork of(SignedIn person) {
        if (isEverything(person)) {
            return new OwnWork("1 = 1", Map.of());
        }
        List<String> rights = new ArrayList<>();
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER)) {
            rights.add("e.owner_id = :own_staff");
            rights.add(
                    "e.id in (select own_c.enquiry_id from enquiry_collaborator own_c where own_c.staff_id = :own_staff)");
        }
        if (person.is(Role.POST) && !person.markets().isEmpty()) {
            rights.add("e.market_code in (:own_markets)");
        }
        return rights.isEmpty()
                ? new OwnWork("1 = 0", Map.of())
                : new OwnWork(
                        "(" + String.join(" or ", rights) + ")",
                        Map.of("own_staff", person.id().value(), "own_markets", person.markets()));
    }
}

package uk.healthcare.desk.demo;

import static java.util.Map.entry;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.staff.Role;

/** For each route of the product, the addresses at which it shows what it can show. A route without any is an error. */
final class Addresses {

    private static final Map<String, List<String>> BY_TEMPLATE = Map.ofEntries(
            entry("", List.of("")),
            entry("triage/:id?(^[+-]?[0-9]{1,19}$)", List.of("triage", "triage/{received}", "triage/{triage}")),
            entry(
                    "enquiries",
                    List.of(
                            "enquiries",
                            "enquiries?stage=open&market=KW&track=commercial",
                            "enquiries?market=QQ&priority=dire&view=1")),
            entry(
                    "enquiries/:id(^[+-]?[0-9]{1,19}$)/:tab?([a-z-]+)",
                    List.of(
                            "enquiries/{matching}/timeline",
                            "enquiries/{matching}/partners",
                            "enquiries/{matching}/details",
                            "enquiries/{agreed}/partners",
                            "enquiries/{agreed}/details",
                            "enquiries/{called}/timeline",
                            "enquiries/{called}/partners",
                            "enquiries/{accepted}/partners",
                            "enquiries/{introduced}/partners",
                            "enquiries/{followed}/partners",
                            "enquiries/{unclear}/partners",
                            "enquiries/{asked}/partners",
                            "enquiries/{held}/timeline")),
            entry(
                    "enquiries/:id(^[+-]?[0-9]{1,19}$)/compare/:other?(^[+-]?[0-9]{1,19}$)",
                    List.of(
                            "enquiries/{matching}/compare",
                            "enquiries/{triage}/compare/{received}",
                            "enquiries/{agreed}/compare/{matching}")),
            entry("enquiries/new", List.of("enquiries/new")),
            entry("follow-ups", List.of("follow-ups")),
            entry("partners", List.of("partners")),
            entry("partners/new", List.of("partners/new")),
            entry(
                    "partners/:id([1-9][0-9]{0,17})/:tab?([a-z-]+)",
                    List.of(
                            "partners/{partner}",
                            "partners/{partner}/referrals",
                            "partners/{partner}/scorecard",
                            "partners/{partner}/history",
                            "partners/{partner}/exposure",
                            "partners/{partner}/interests")),
            entry(
                    "insight",
                    List.of("insight?period=last-12-months", "insight?period=custom&from=2026-01-01&to=2026-01-31")),
            entry("fairness", List.of("fairness", "fairness?period=custom&from=2020-01-01&to=2020-01-31")),
            entry("fairness-report", List.of("fairness-report")),
            entry(
                    "unmet-demand",
                    List.of(
                            "unmet-demand?period=last-12-months",
                            "unmet-demand?period=last-12-months&of-area=vascular&of-model=training&of-market=KW")),
            entry("matching-weights", List.of("matching-weights")),
            entry("conflicts-of-interest", List.of("conflicts-of-interest")),
            entry(
                    "disclosures",
                    List.of("disclosures", "disclosures?enquiry={matching}", "disclosures?partner={partner}")),
            entry("service-levels", List.of("service-levels")),
            entry("mail", List.of("mail", "mail?outcome=quarantined", "mail?show=refused")),
            entry("mail/:___url_parameter", List.of("mail/{incoming}", "mail/{machine}")),
            entry("mailboxes", List.of("mailboxes")),
            entry("mailboxes/new", List.of("mailboxes/new")),
            entry("mailboxes/:___url_parameter", List.of("mailboxes/{mailbox}")),
            entry(
                    "templates",
                    List.of(
                            "templates",
                            "templates?for=acknowledgement&language=ar",
                            "templates?for=chase&language=en",
                            "templates?for=consent&language=zh",
                            "templates?for=confirmation-chase&language=ar")),
            entry("people", List.of("people")),
            entry("people/new", List.of("people/new")),
            entry("people/:___url_parameter", List.of("people/{person}")),
            entry("account", List.of("account")),
            entry("audit", List.of("audit")),
            entry("sign-in", List.of("sign-in")),
            entry("welcome/:___url_parameter", List.of("welcome/no-such-link")));

    /** Cases on which a step of a referral is due, by what is looked for. */
    private static final Map<String, String> UNDER_WAY = Map.of(
            "called",
            "e.stage = 'MATCHING' and exists (select 1 from open_call c where c.enquiry_id = e.id and c.chosen_id is null)",
            "accepted",
            "e.due_diligence = 'CLEAR' and " + withReferral("ACCEPTED"),
            "introduced",
            withReferral("INTRODUCED"),
            "followed",
            withReferral("IN_DISCUSSION"),
            "unclear",
            "e.stage <> 'CLOSED' and e.due_diligence = 'NEEDS_MANAGER'",
            "asked",
            "exists (select 1 from agreement_confirmation c where c.enquiry_id = e.id and c.answered_at is null)");

    private static String withReferral(String state) {
        return "exists (select 1 from referral r where r.enquiry_id = e.id and r.state = '" + state + "')";
    }

    private final List<RouteData> routes;
    private final JdbcClient jdbc;

    Addresses(RouteRegistry registry, JdbcClient jdbc) {
        this.routes = registry.getRegisteredRoutes();
        this.jdbc = jdbc;
    }

    /** Routes that no address leads to, and addresses that belong to no route. */
    List<String> unknown() {
        var templates = routes.stream().map(RouteData::getTemplate).toList();
        var without = templates.stream().filter(template -> !BY_TEMPLATE.containsKey(template));
        var gone = BY_TEMPLATE.keySet().stream().filter(template -> !templates.contains(template));
        return java.util.stream.Stream.concat(without, gone).toList();
    }

    List<String> openTo(Role role, Map<String, Long> records) {
        return routes.stream()
                .filter(route -> mayOpen(role, route.getNavigationTarget()))
                .flatMap(route -> BY_TEMPLATE.get(route.getTemplate()).stream())
                .map(address -> filled(address, records))
                .toList();
    }

    List<String> closedTo(Role role, Map<String, Long> records) {
        return routes.stream()
                .filter(route -> !isPublic(route.getNavigationTarget()) && !mayOpen(role, route.getNavigationTarget()))
                .map(route -> BY_TEMPLATE.get(route.getTemplate()).getFirst())
                .map(address -> filled(address, records))
                .toList();
    }

    private static boolean isPublic(Class<?> view) {
        return view.isAnnotationPresent(AnonymousAllowed.class);
    }

    /** What is open to everybody is looked at signed out. */
    private static boolean mayOpen(Role role, Class<?> view) {
        var allowed = view.getAnnotation(RolesAllowed.class);
        return !isPublic(view)
                && (allowed == null || Arrays.asList(allowed.value()).contains(role.name()));
    }

    private static String filled(String address, Map<String, Long> records) {
        var filled = address;
        for (var record : records.entrySet()) {
            filled = filled.replace(
                    "{" + record.getKey() + "}", record.getValue().toString());
        }
        return filled;
    }

    /** Records with much to show, that somebody in that role may see. */
    Map<String, Long> records(Role role) {
        var records = new HashMap<>(enquiries(role));
        records.put("mailbox", number("select max(id) from mailbox"));
        records.put("incoming", number("select max(id) from incoming_message where outcome = 'QUARANTINED'"));
        records.put("machine", number("select max(id) from incoming_message where outcome = 'MACHINE'"));
        records.put("partner", number("""
                select partner_id from referral where state in ('APPROACHED', 'ACCEPTED', 'INTRODUCED')
                group by partner_id order by count(*) desc, partner_id limit 1"""));
        records.put("person", number("select id from staff where email = 'post@desk.example'"));
        return records;
    }

    Map<String, Long> enquiries(Role role) {
        var where = role == Role.POST
                ? "e.market_code in (select market_code from staff_market where staff_id = p.id)"
                : "1 = 1";
        var own = role == Role.POST ? "e.stage = 'MATCHING'" : "e.stage = 'MATCHING' and e.owner_id = p.id";
        var held = role == Role.POST ? "e.stage = 'FOLLOW_UP'" : "e.hold_kind is not null";
        var found = new HashMap<String, Long>();
        found.put("received", enquiry("e.stage = 'RECEIVED'"));
        found.put("triage", enquiry("e.stage = 'TRIAGE'"));
        found.put("matching", enquiry(own + " and " + where));
        found.put("agreed", enquiry("e.outcome = 'AGREEMENT_REACHED' and " + where));
        found.put("held", enquiry(held + " and " + where));
        UNDER_WAY.forEach(
                (name, which) -> found.put(name, inView(which + " and " + where).orElse(found.get("matching"))));
        return found;
    }

    /** One of the partnership manager's own where there is one; a manager works on any. */
    private Optional<Long> inView(String which) {
        return jdbc.sql("""
                        select e.id from enquiry e join staff p on p.email in ('pm@desk.example', 'post@desk.example')
                        where e.restricted = 0 and %s
                        order by e.owner_id = p.id desc, (select count(*) from referral r where r.enquiry_id = e.id) desc, e.id
                        limit 1""".formatted(which)).query(Long.class).optional();
    }

    private long enquiry(String which) {
        return number("""
                select e.id from enquiry e join staff p on p.email in ('pm@desk.example', 'post@desk.example')
                where e.restricted = 0 and %s
                order by (select count(*) from referral r where r.enquiry_id = e.id) desc, e.id limit 1""".formatted(which));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

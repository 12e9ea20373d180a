package uk.healthcare.desk.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** What calls are drawn from: people, enquiries and words of the desk, by chance that repeats itself. */
final class Sample {

    private final JdbcClient jdbc;
    private final SplittableRandom random;
    private final List<SignedIn> people = new ArrayList<>();
    private final List<Long> ids;
    private final List<String> areas;
    private final List<String> markets;
    private final List<Long> partners;

    Sample(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new SplittableRandom(seed);
        var held = jdbc.sql("select s.id, s.name, r.role from staff s join staff_role r on r.staff_id = s.id order by s.id")
                .query().listOfRows();
        for (var row : held) {
            people.add(person(row));
        }
        ids = jdbc.sql("select id from enquiry where not restricted order by id").query(Long.class).list();
        areas = jdbc.sql("select distinct area_code from enquiry_service_area order by 1").query(String.class).list();
        markets = jdbc.sql("select distinct market_code from enquiry order by 1").query(String.class).list();
        partners = jdbc.sql("select distinct partner_id from partner_progress order by 1").query(Long.class).list();
    }

    private SignedIn person(Map<String, Object> row) {
        var id = ((Number) row.get("id")).longValue();
        var own = jdbc.sql("select market_code from staff_market where staff_id = ?").param(id).query(String.class).list();
        var role = Role.valueOf((String) row.get("role"));
        return new SignedIn(new StaffId(id), (String) row.get("name"), EnumSet.of(role), Set.copyOf(own));
    }

    /** One of all people. */
    SignedIn anybody() {
        return oneOf(people);
    }

    /** One with one of these roles. */
    SignedIn with(Role... roles) {
        return oneOf(people.stream().filter(person -> person.isAny(roles)).toList());
    }

    EnquiryId enquiry() {
        return new EnquiryId(oneOf(ids));
    }

    /** A column of some enquiry, or of who wrote it. */
    String text(String column) {
        return jdbc.sql("select " + column + """
                         from enquiry e join organisation o on o.id = e.organisation_id
                        join enquirer p on p.id = e.enquirer_id where e.id = ?""")
                .param(oneOf(ids)).query(String.class).single();
    }

    String area() {
        return oneOf(areas);
    }

    String market() {
        return oneOf(markets);
    }

    long partner() {
        return oneOf(partners);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long number() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

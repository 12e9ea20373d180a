package uk.healthcare.desk;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Makes people for tests, as rows, so that no test depends on the screens that make people. */
@TestComponent
class TestStaff {

    /** Far above what the sequence reaches in a test run. */
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000);

    static final String PASSWORD = "a password for browser tests";

    private final JdbcClient jdbc;
    private final String passwordHash;

    TestStaff(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        // It is made to be slow: once is enough for one password.
        this.passwordHash = passwords.encode(PASSWORD);
    }

    static String email(SignedIn person) {
        return "person-%d@desk.example".formatted(person.id().value());
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    SignedIn createWithPassword(Role... roles) {
        var markets = List.of(roles).contains(Role.POST) ? Set.of("KW", "SA", "AE") : Set.<String>of();
        var person = create(markets, roles);
        jdbc.sql("update staff set password_hash = ? where id = ?")
                .params(passwordHash, person.id().value())
                .update();
        return person;
    }

    SignedIn create(Set<String> markets, Role... roles) {
        var id = IDS.incrementAndGet();
        var name = "Test Person " + id;
        jdbc.sql("""
                insert into staff (id, version, email, name, enabled, security_stamp, letter_keys, created_at)
                values (:id, 0, :email, :name, true, 0, true, :now)""")
                .param("id", id)
                .param("email", "person-%d@desk.example".formatted(id))
                .param("name", name)
                .param("now", LocalDateTime.of(2026, 1, 5, 9, 0))
                .update();
        var held = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(roles));
        for (var role : held) {
            jdbc.sql("insert into staff_role (staff_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        for (var market : markets) {
            jdbc.sql("insert into staff_market (staff_id, market_code) values (?, ?)")
                    .params(id, market)
                    .update();
        }
        return new SignedIn(new StaffId(id), name, held, markets);
    }
}

package uk.healthcare.desk.staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asked once a request, by primary key, so that disabling a person is felt at their next click on any node. */
@Component
class SecurityStamps {

    private final JdbcClient jdbc;

    SecurityStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False once the person was disabled, or got other rights or another password, after this sign-in. */
    boolean isCurrent(StaffPrincipal person) {
        return jdbc.sql("select security_stamp from staff where id = :id and enabled")
                .param("id", person.person().id().value())
                .query(Integer.class)
                .optional()
                .filter(stamp -> stamp == person.securityStamp())
                .isPresent();
    }
}

package uk.healthcare.desk.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.staff.Role;

/** The schema grows from empty on a real MariaDB; Hibernate has validated its entities when the context is there. */
class SchemaTest extends DeskTest {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_migration_is_applied() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void every_table_is_transactional_and_holds_any_script() {
        assertThat(jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                          and (engine <> 'InnoDB' or table_collation not like 'utf8mb4%')""").query(String.class).list()).isEmpty();
    }

    @Test
    void the_account_of_the_application_has_rights_on_its_own_database_only() {
        assertThat(jdbc.sql("show grants").query(String.class).list())
                .allMatch(grant -> grant.startsWith("GRANT USAGE ON *.*") || grant.contains("ON `desk`.*"));
    }

    @Test
    void a_test_signs_in_and_counts_statements() throws Exception {
        var officer = actAs(Role.OFFICER);

        assertThat(QueryCount.of(() -> jdbc.sql("select name from staff where id = ?")
                        .param(officer.id().value())
                        .query(String.class)
                        .single()))
                .isOne();
    }
}

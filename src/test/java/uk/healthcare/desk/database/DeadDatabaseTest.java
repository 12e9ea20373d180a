package uk.healthcare.desk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;

/** The worst way to die: connections stay open and nothing answers. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its processes cannot be halted")
class DeadDatabaseTest extends DeskTest {

    /** The pool's patience, and that of one statement. */
    private static final Duration SECONDS = Duration.ofSeconds(16);

    @Autowired
    private EmbeddedServer server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HealthEndpoint health;

    @Test
    void requests_fail_within_seconds_and_work_again_once_the_database_does() throws Exception {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        signal("-STOP");
        try {
            var start = System.nanoTime();
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::query);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            signal("-CONT");
        }
        assertThat(query()).isOne();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private Integer query() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}

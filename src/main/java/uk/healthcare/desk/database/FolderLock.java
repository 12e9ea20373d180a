package uk.healthcare.desk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One living application a folder. The operating system drops the lock with the process, so whoever holds it knows that
 * a server still running here was left behind by an application that was killed.
 */
class FolderLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderLock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(ServerFolder folder) {
        try {
            var channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new EmbeddedDatabaseUnavailable(
                        "Another Enquiry Desk is using the database in %s: stop it first, or set desk.data to another folder."
                                .formatted(folder.home()));
            }
            stopServerLeftBehind(folder);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException takenByThisJvm) {
            return false;
        }
    }

    private static void stopServerLeftBehind(ServerFolder folder) throws IOException {
        if (Files.notExists(folder.pidFile())) {
            return;
        }
        var pid = Files.readString(folder.pidFile()).strip();
        if (pid.matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> runs(process, folder.executable()))
                    .ifPresent(FolderLock::stop);
        }
        Files.delete(folder.pidFile());
    }

    /** A process number is given again in time; the program in this folder is nobody else's. */
    private static boolean runs(ProcessHandle process, Path executable) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> isSame(command, executable))
                .isPresent();
    }

    private static boolean isSame(Path command, Path executable) {
        try {
            return Files.isSameFile(command, executable);
        } catch (IOException e) {
            return false;
        }
    }

    static void stop(ProcessHandle server) {
        log.info(
                "Stopping the MariaDB server left behind by an application that was killed (process {})", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

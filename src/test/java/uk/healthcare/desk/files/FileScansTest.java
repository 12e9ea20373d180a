package uk.healthcare.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.FileId;

/** Against a server that speaks as ClamAV's {@code clamd} does and knows one virus: the word EVIL. */
class FileScansTest extends DeskTest {

    private static final int LARGEST = 3 << 20;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    private ServerSocket server;
    private Thread serving;
    private volatile boolean silent;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        serving = Thread.ofVirtual().start(this::serve);
    }

    /** A socket that is being closed may still take a caller until whoever waits on it has woken up. */
    @AfterEach
    void close() throws IOException, InterruptedException {
        server.close();
        serving.join();
    }

    @Test
    void aCleanFileIsCleanAndNotAskedAboutAgain() throws Exception {
        var id = stored("A harmless letter ");
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.CLEAN);
        close();
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.CLEAN);
        assertThat(files.details(id).scan()).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void anInfectedFileIsNamed() throws IOException {
        var id = stored("EVIL ");
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.INFECTED);
        assertThat(files.details(id).threat()).isEqualTo("Test.Evil-1");
    }

    @Test
    void aFileLargerThanTheScannerLooksAtStaysUnscanned() throws IOException {
        var content = new byte[8 << 20];
        new Random().nextBytes(content);
        var id = files.store(new ByteArrayInputStream(content), null).id();
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void aScannerThatIsDownLeavesTheFileToWait() throws Exception {
        var id = stored("Waits ");
        close();
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void aScannerThatHangsIsNotWaitedForLong() throws IOException {
        silent = true;
        var id = stored("Hangs ");
        assertThat(scans().scanned(id).scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void whatWaitsIsScannedPieceByPiece() throws IOException {
        var before = stored("Before ");
        var clean = stored("One ");
        var evil = stored("EVIL two ");
        var last = scans().scanWaiting(before, 1);
        assertThat(last).isEqualTo(clean);
        assertThat(files.details(evil).scan()).isEqualTo(ScanState.NOT_SCANNED);
        assertThat(scans().scanWaiting(last, 1)).isEqualTo(evil);
        assertThat(files.details(evil).scan()).isEqualTo(ScanState.INFECTED);
        assertThat(scans().scanWaiting(evil, 1)).isEqualTo(evil);
    }

    private FileScans scans() {
        var settings = new ScannerSettings(
                server.getInetAddress().getHostAddress(), server.getLocalPort(), Duration.ofMillis(1500));
        return new FileScans(files, new ClamAv(settings), jdbc, Clock.systemUTC());
    }

    private FileId stored(String text) throws IOException {
        var content = (text + new Random().nextLong()).getBytes(StandardCharsets.US_ASCII);
        return files.store(new ByteArrayInputStream(content), "letter.txt").id();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                answer(client);
            } catch (IOException gone) {
                // The test has closed one end.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        assertThat(command).isEqualTo("zINSTREAM\0");
        var evil = false;
        var total = 0;
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            var piece = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            evil |= piece.contains("EVIL");
            total += length;
            if (total > LARGEST) {
                say(client, "INSTREAM size limit exceeded. ERROR\0");
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
        }
        if (silent) {
            in.read();
        }
        say(client, evil ? "stream: Test.Evil-1 FOUND\0" : "stream: OK\0");
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
    }
}

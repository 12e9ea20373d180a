package uk.healthcare.desk.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Asks ClamAV by its {@code INSTREAM} command. Spoken here rather than by a library because none that is published sets
 * a limit to the time it waits.
 */
class ClamAv implements VirusScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}).* FOUND");

    private final ScannerSettings settings;

    ClamAv(ScannerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            var patience = Math.toIntExact(settings.timeout().toMillis());
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
            socket.setSoTimeout(patience);
            send(content, socket);
            return verdict(answer(socket));
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        var target = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        var piece = new byte[PIECE];
        try {
            target.write(COMMAND);
            for (var count = content.read(piece); count > 0; count = content.read(piece)) {
                target.writeInt(count);
                target.write(piece, 0, count);
            }
            target.writeInt(0);
            target.flush();
        } catch (SocketException hungUp) {
            // It does so in the middle of a file larger than it is set to look at; its answer then says that.
        }
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return Verdict.infected(found.group(1));
        }
        if (answer.contains("size limit exceeded")) {
            return Verdict.UNKNOWN;
        }
        throw new IOException("ClamAV answered: " + answer);
    }
}

package uk.healthcare.desk.bench;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.server.BuildInfo;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** GreenMail in a process of its own: its memory and its work are not the desk's. */
final class MailHost implements AutoCloseable {

    private static final String READY = "listening on ";

    private final Process process;
    private final int port;

    private MailHost(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What the other process runs; it ends when nobody listens to it any more. */
    static void serve() throws IOException {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(setup);
        // Whoever signs in has an account.
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        // As RFC 9051 asks for, not GreenMail's half a minute: a busy desk is silent for longer.
        server.getImap().setClientSocketTimeout(1_800_000);
        System.out.println(READY + server.getImap().getPort());
        while (System.in.read() >= 0) {
            // until the one who started it goes
        }
        System.exit(0);
    }

    static MailHost start() throws IOException {
        var process = OtherJvm.start("-Xmx2g", "mail-host");
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new MailHost(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new IOException("GreenMail did not start");
    }

    Account account(String user) {
        return new Account("127.0.0.1", port, user, "bench");
    }

    static String name() {
        return "GreenMail " + BuildInfo.INSTANCE.getProjectVersion();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package uk.healthcare.desk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/** Starts the desk in a process of its own and kills it in the middle of its work, again and again. */
final class Killing {

    private static final String READY = "the desk works";

    private final MailOptions options;

    Killing(MailOptions options) {
        this.options = options;
    }

    /** What the other process runs, until it is killed. */
    static void work(MailOptions options) {
        try (var desk = new MailDesk(options)) {
            System.out.println(READY);
            MailDesk.sleep(Duration.ofHours(1));
        }
    }

    void run(Random random) throws IOException {
        for (var i = 1; i <= options.kills(); i++) {
            var desk = OtherJvm.start("-Xmx512m", "mail-desk");
            awaitReady(desk);
            MailDesk.sleep(Duration.ofMillis(200 + random.nextInt(4_000)));
            Bench.progress("Killing the desk, %d of %d".formatted(i, options.kills()));
            desk.destroyForcibly();
            try {
                desk.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void awaitReady(Process desk) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                return;
            }
        }
        throw new IOException("The desk did not start");
    }
}

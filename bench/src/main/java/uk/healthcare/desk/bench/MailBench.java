package uk.healthcare.desk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.healthcare.desk.common.MailboxId;

/** Mail by thousands through a real IMAP server: how quick, and whether each message became what it had to. */
final class MailBench {

    /** For each message, far more than it may take. */
    private static final Duration SLOWEST = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final MailOptions options;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Long> uids = new ArrayList<>();

    MailBench(MailOptions options) {
        this.options = options;
    }

    Map<String, Object> run() {
        Seeding.delete(options.folder());
        try (var server = MailServer.of(options)) {
            figures.put("benchmark", "mail");
            figures.put("server", server.name());
            if (options.from() != null) {
                return new FolderRun(options, server, figures).run();
            }
            send(server.account());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return figures;
    }

    private void send(Account account) throws IOException {
        figures.put("messages", options.messages());
        figures.put("seed", options.seed());
        MailboxId mailbox;
        try (var desk = new MailDesk(options); var heap = new Heap()) {
            mailbox = begin(desk, account);
            if (options.kills() == 0) {
                Bench.progress("%,d messages are read".formatted(options.messages()));
                throughput(desk, mailbox);
                arrivals(desk, account);
                finish(desk, account, heap);
                return;
            }
            desk.read(mailbox, true);
        }
        new Killing(options).run(new Random(options.seed()));
        try (var desk = new MailDesk(options); var heap = new Heap()) {
            await(desk);
            figures.put("kills", options.kills());
            finish(desk, account, heap);
        }
    }

    /** Gives the desk its first enquiries, and the server everything that is to be read at once. */
    private MailboxId begin(MailDesk desk, Account account) throws IOException {
        var mailbox = desk.setUp(account);
        append(
                account, new Composition(options.seed(), Standing.nothing()).beginnings(Math.max(20, options.messages() / 10)));
        desk.read(mailbox, true);
        await(desk);
        desk.read(mailbox, false);
        var standing = new Answers(desk.jdbc(), mailbox, options.seed()).to(List.copyOf(letters), uids);
        var everything = new Composition(options.seed() + 1, standing).everything(options.messages());
        Expectations.write(everything, Bench.FOLDER.resolve("mail-expected.csv"));
        Bench.progress("%,d messages are sent".formatted(everything.size()));
        append(account, everything);
        return mailbox;
    }

    private void throughput(MailDesk desk, MailboxId mailbox) {
        var statements = desk.statements();
        var processors = Processors.used();
        var started = System.nanoTime();
        desk.read(mailbox, true);
        await(desk);
        var seconds = (System.nanoTime() - started) / 1e9;
        figures.put("seconds", rounded(seconds));
        figures.put("messages_per_s", rounded(options.messages() / seconds));
        Bench.progress("%.1f a second".formatted(options.messages() / seconds));
        figures.put("statements_per_message", (desk.statements() - statements) / options.messages());
        figures.put("cpu_ms_per_message", Processors.used().perPiece(processors, options.messages()));
        figures.put("load", rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private void arrivals(MailDesk desk, Account account) throws IOException {
        if (options.arrivals() == 0) {
            return;
        }
        // The watch turns from reading to listening.
        MailDesk.sleep(Duration.ofSeconds(2));
        Bench.progress("%,d messages arrive, one a second".formatted(options.arrivals()));
        var standing = new Standing(List.copyOf(letters), List.of());
        var arriving = new Composition(options.seed() + 2, standing).beginnings(options.arrivals());
        letters.addAll(arriving);
        var seconds = new ArrayList<Double>();
        try (var postbox = new Postbox(account)) {
            seconds.addAll(new ArrivalWatch(desk.jdbc()).send(arriving, postbox, uids));
        }
        seconds.sort(null);
        figures.put("arrivals", options.arrivals());
        figures.put("arrival_p50_s", hundredths(percentile(seconds, 0.5)));
        figures.put("arrival_p95_s", hundredths(percentile(seconds, 0.95)));
    }

    private void finish(MailDesk desk, Account account, Heap heap) throws IOException {
        if (options.large() > 0) {
            var before = heap.peakMegabytes();
            var started = System.nanoTime();
            appendLarge(account);
            await(desk);
            figures.put("large_mb", options.large());
            figures.put("large_s", rounded((System.nanoTime() - started) / 1e9));
            figures.put("heap_before_large_mb", before);
        }
        var verdict = Verdict.of(letters, uids, desk.jdbc());
        verdict.into(figures);
        figures.put("peak_heap_mb", heap.peakMegabytes());
        figures.put("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
        verdict.wrong().stream().limit(20).forEach(Bench::progress);
    }

    /** By a connection of its own: GreenMail hangs up on one that is silent for long. */
    private void append(Account account, List<Letter> more) throws IOException {
        try (var postbox = new Postbox(account)) {
            for (var letter : more) {
                letters.add(letter);
                uids.add(postbox.append(letter.bytes()));
            }
        }
    }

    private void appendLarge(Account account) throws IOException {
        var standing = new Standing(List.copyOf(letters), List.of());
        var letter = new Composition(options.seed() + 3, standing).large();
        letters.add(letter);
        try (var postbox = new Postbox(account)) {
            uids.add(postbox.append(letter.bytes(), Large.line(letter.bytes(), options.large())));
        }
    }

    private void await(MailDesk desk) {
        if (!desk.awaitOutcomes(uids, PATIENCE.plus(SLOWEST.multipliedBy(uids.size())))) {
            Bench.progress("Not every message has an outcome after a long while");
        }
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

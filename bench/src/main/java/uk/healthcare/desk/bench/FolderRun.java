package uk.healthcare.desk.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends every {@code .eml} file of a folder, by name, and writes what became of each. */
final class FolderRun {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final MailOptions options;
    private final MailServer server;
    private final Map<String, Object> figures;

    FolderRun(MailOptions options, MailServer server, Map<String, Object> figures) {
        this.options = options;
        this.server = server;
        this.figures = figures;
    }

    /** @param uid the server's; null when the server would not take it */
    private record Sent(Path file, Long uid) {}

    private record Fate(
            String outcome, String reference, String subject, String sender, long textLength, long attachments) {}

    Map<String, Object> run() throws IOException {
        try (var desk = new MailDesk(options); var heap = new Heap()) {
            var mailbox = desk.setUp(server.account());
            var sent = send();
            var uids = sent.stream().map(Sent::uid).filter(uid -> uid != null).toList();
            var started = System.nanoTime();
            desk.read(mailbox, true);
            if (!uids.isEmpty()) {
                desk.awaitOutcomes(uids, PATIENCE);
            }
            figures.put("messages", sent.size());
            figures.put("seconds", Math.round((System.nanoTime() - started) / 1e8) / 10.0);
            write(sent, fates(desk.jdbc()));
            figures.put("peak_heap_mb", heap.peakMegabytes());
            figures.put("csv", options.csv().toString());
        }
        return figures;
    }

    private List<Sent> send() throws IOException {
        var sent = new ArrayList<Sent>();
        for (var file : files()) {
            Long uid = null;
            // One that the server chokes on must not take the connection from the others.
            try (var postbox = new Postbox(server.account())) {
                uid = postbox.append(Files.readAllBytes(file));
            } catch (IOException refused) {
                Bench.progress(file.getFileName() + ": " + refused.getMessage());
            }
            sent.add(new Sent(file, uid));
        }
        return sent;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(options.from())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".eml")).sorted().toList();
        }
    }

    private void write(List<Sent> sent, Map<Long, Fate> fates) throws IOException {
        var outcomes = new HashMap<String, Integer>();
        Files.createDirectories(options.csv().toAbsolutePath().getParent());
        try (var csv = CsvWriter.builder().build(options.csv())) {
            csv.writeRecord("file", "outcome", "reference", "subject", "sender", "text length", "attachments");
            for (var one : sent) {
                var nothing = new Fate(one.uid() == null ? "NOT_TAKEN_BY_SERVER" : "LOST", null, null, null, 0, 0);
                var fate = one.uid() == null ? nothing : fates.getOrDefault(one.uid(), nothing);
                outcomes.merge(fate.outcome(), 1, Integer::sum);
                csv.writeRecord(
                        one.file().getFileName().toString(),
                        fate.outcome(),
                        fate.reference(),
                        fate.subject(),
                        fate.sender(),
                        Long.toString(fate.textLength()),
                        Long.toString(fate.attachments()));
            }
        }
        figures.put("outcomes", outcomes);
    }

    private static Map<Long, Fate> fates(JdbcClient jdbc) {
        var fates = new HashMap<Long, Fate>();
        jdbc.sql("""
                        select l.uid, coalesce(i.outcome, 'LOST') outcome, e.reference, i.subject, i.sender,
                          coalesce(char_length(m.body) + char_length(coalesce(m.quoted, '')), 0) text_length,
                          (select count(*) from message_attachment a where a.message_id = m.id) attachments
                        from mail_ledger l join incoming_message i on i.id = l.incoming_id
                        left join message m on m.id = (select min(o.id) from message o where o.incoming_id = i.id)
                        left join enquiry e on e.id = i.enquiry_id""")
                .query(row -> {
                    fates.put(row.getLong("uid"), new Fate(
                            row.getString("outcome"),
                            row.getString("reference"),
                            row.getString("subject"),
                            row.getString("sender"),
                            row.getLong("text_length"),
                            row.getLong("attachments")));
                });
        return fates;
    }
}

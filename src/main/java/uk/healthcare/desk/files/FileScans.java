package uk.healthcare.desk.files;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.files.VirusScanner.Verdict;

/** Has files scanned: outside the transaction that stored them, so that a slow scanner holds no lock. */
@Component
public class FileScans {

    private static final Logger LOG = LoggerFactory.getLogger(FileScans.class);

    private final FileStore files;
    private final VirusScanner scanner;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileScans(FileStore files, VirusScanner scanner, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.scanner = scanner;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of the file, asking the scanner first when that was not done yet.
     *
     * @throws NotFound when there is no such file
     */
    public StoredFile scanned(FileId id) {
        var file = files.details(id);
        if (file.scan() != ScanState.NOT_SCANNED) {
            return file;
        }
        var verdict = verdict(id);
        if (verdict.state() != ScanState.NOT_SCANNED) {
            keep(id, verdict);
        }
        return new StoredFile(id, file.sha256(), file.size(), file.type(), verdict.state(), verdict.threat());
    }

    /**
     * Scans files that wait for it, the oldest first, beginning after {@code last}.
     *
     * @return the last one that was tried, or {@code last} when none is left: from there the next call goes on
     */
    public FileId scanWaiting(FileId last, int most) {
        var waiting = waitingAfter(last, most);
        waiting.forEach(this::scanned);
        return waiting.isEmpty() ? last : waiting.getLast();
    }

    private List<FileId> waitingAfter(FileId last, int most) {
        return jdbc.sql("""
                        select id from stored_file
                        where scan = 'NOT_SCANNED' and sha256 is not null and id > :last order by id limit :most""")
                .param("last", last.value())
                .param("most", most)
                .query((row, number) -> new FileId(row.getLong("id")))
                .list();
    }

    private Verdict verdict(FileId id) {
        try (var content = files.open(id)) {
            return scanner.scan(content);
        } catch (IOException e) {
            LOG.warn("File {} could not be scanned: {}", id, e.toString());
            return Verdict.UNKNOWN;
        }
    }

    private void keep(FileId id, Verdict verdict) {
        jdbc.sql("update stored_file set scan = :state, threat = :threat, scanned_at = :now where id = :id")
                .param("state", verdict.state().name())
                .param("threat", verdict.threat())
                .param("now", Utc.column(clock.instant()))
                .param("id", id.value())
                .update();
    }
}

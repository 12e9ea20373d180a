package uk.healthcare.desk.files;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.FileId;

/** Scans what was stored since the last round, where a scanner is set up, so that nobody waits for it at a download. */
@Component
@ConditionalOnProperty("desk.clamav.host")
class ScanningRound {

    private static final int AT_ONCE = 100;

    private final FileScans scans;
    private FileId last = new FileId(0);

    ScanningRound(FileScans scans) {
        this.scans = scans;
    }

    @Scheduled(fixedDelay = 10_000)
    void scan() {
        last = scans.scanWaiting(last, AT_ONCE);
    }
}

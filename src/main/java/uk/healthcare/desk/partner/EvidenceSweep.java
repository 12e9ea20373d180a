package uk.healthcare.desk.partner;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of documents a day after the last track record named them: until then a removal can be taken back. */
@Component
class EvidenceSweep {

    static final Duration KEPT = Duration.ofDays(1);

    private final EvidenceDocuments documents;
    private final Clock clock;

    EvidenceSweep(EvidenceDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void sweep() {
        documents.forgetUnusedSince(clock.instant().minus(KEPT));
    }
}

package uk.healthcare.desk.matching.fairness;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of exposure, written in the transaction of what it counts. */
@Component
public class ExposureLedger {

    private final ExposureRepository lines;

    ExposureLedger(ExposureRepository lines) {
        this.lines = lines;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Exposure line) {
        lines.save(line);
    }
}

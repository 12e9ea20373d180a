package uk.healthcare.desk.matching.fairness;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reckons eligibility beside the work: new needs twice a minute, the past once after the start and once a day. */
@Component
@ConditionalOnProperty(name = "desk.matching.background", matchIfMissing = true)
class EligibilityRound {

    private static final Logger LOG = LoggerFactory.getLogger(EligibilityRound.class);

    private final Eligibility eligibility;

    EligibilityRound(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void reckonNew() {
        try {
            eligibility.reckonNew();
        } catch (TransientDataAccessException busy) {
            LOG.debug("Another node reckons the same: next time", busy);
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 60_000)
    void reckonPast() {
        try {
            var past = eligibility.reckonPast();
            if (past > 0) {
                LOG.info("Eligibility of {} enquiries reckoned in hindsight", past);
            }
        } catch (TransientDataAccessException busy) {
            LOG.warn("Another node reckons the same: the rest tomorrow", busy);
        }
    }
}

package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.healthcare.desk.common.ReferralId;

/** Looks every ten minutes which partners are to be reminded or no longer waited for, on each node that sends mail. */
@Component
@ConditionalOnProperty(name = "desk.mail.background", matchIfMissing = true)
class ChasingRound {

    private static final Logger LOG = LoggerFactory.getLogger(ChasingRound.class);

    private final PartnerChasing chasing;
    private final Clock clock;

    ChasingRound(PartnerChasing chasing, Clock clock) {
        this.chasing = chasing;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${desk.referral.look-for-silent-partners:10m}", initialDelayString = "1m")
    void look() {
        try {
            for (var referral : chasing.due(clock.instant())) {
                one(referral);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nobody is reminded while the database is away: {}", e.getMessage());
        }
    }

    /** One that cannot be reminded keeps no other from it. */
    private void one(ReferralId referral) {
        try {
            chasing.look(referral, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The partner of referral {} is not reminded", referral, e);
        }
    }
}

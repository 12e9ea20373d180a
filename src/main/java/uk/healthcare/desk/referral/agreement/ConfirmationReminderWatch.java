package uk.healthcare.desk.referral.agreement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks four times an hour for questions to be reminded of. Several nodes may: each reminder is written once. */
@Component
@ConditionalOnProperty(name = "desk.mail.background", matchIfMissing = true)
class ConfirmationReminderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationReminderWatch.class);

    private final ConfirmationReminders reminders;

    ConfirmationReminderWatch(ConfirmationReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void look() {
        try {
            reminders.remind();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nobody is reminded while the database is away: {}", e.getMessage());
        }
    }
}

package uk.healthcare.desk.correspondence.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells those who look after the server, once when it begins, that the mail does not add up. The product works all the same,
 * so its health stays up and only says more.
 */
@Component("mailAlarms")
@ConditionalOnProperty(name = "desk.mail.background", matchIfMissing = true)
class MailAlarmWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(MailAlarmWatch.class);

    private final LedgerFigures figures;
    private final LedgerAlarms alarms;
    private volatile Set<String> known = Set.of();

    MailAlarmWatch(LedgerFigures figures, LedgerAlarms alarms) {
        this.figures = figures;
        this.alarms = alarms;
    }

    @Scheduled(fixedDelayString = "${desk.mail.look-for-alarms:60s}", initialDelay = 60_000)
    void look() {
        try {
            tell(alarms.of(figures.all()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The mail is not counted while the database is away: {}", e.getMessage());
        }
    }

    private void tell(List<MailAlarm> now) {
        var before = known;
        known = now.stream().map(MailAlarmWatch::name).collect(Collectors.toUnmodifiableSet());
        now.stream()
                .filter(alarm -> !before.contains(name(alarm)))
                .forEach(alarm -> LOG.error("Mail alarm {}: {}", alarm.kind(), alarm.arguments()));
        before.stream().filter(name -> !known.contains(name)).forEach(name -> LOG.info("Mail alarm over: {}", name));
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("alarms", known.size());
        return known.isEmpty()
                ? health.build()
                : health.withDetail("which", List.copyOf(known)).build();
    }

    /** Which alarm it is, however its numbers change. */
    private static String name(MailAlarm alarm) {
        return alarm.kind()
                + (alarm.arguments().isEmpty() ? "" : " " + alarm.arguments().getFirst());
    }
}

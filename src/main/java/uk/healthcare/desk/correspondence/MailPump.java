package uk.healthcare.desk.correspondence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;

/** Keeps one watch on each mailbox that is read, and takes up what waits for another try. */
@Component
@ConditionalOnProperty(name = "desk.mail.background", matchIfMissing = true)
class MailPump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailPump.class);

    private final MailboxRepository mailboxes;
    private final MailboxCheck check;
    private final MailboxState state;
    private final MessageRouting routing;
    private final UUID node = UUID.randomUUID();
    private final Map<MailboxId, MailboxWatch> watches = new HashMap<>();
    private volatile boolean running;

    MailPump(MailboxRepository mailboxes, MailboxCheck check, MailboxState state, MessageRouting routing) {
        this.mailboxes = mailboxes;
        this.check = check;
        this.state = state;
        this.routing = routing;
    }

    /** Starts watching what was set up or changed, and stops what was switched off. */
    @Scheduled(fixedDelayString = "${desk.mail.look-for-changes:5s}")
    void adjust() {
        if (!running) {
            return;
        }
        try {
            var wanted =
                    mailboxes.findByEnabledTrueOrderById().stream().collect(Collectors.toMap(Mailbox::id, box -> box));
            watches.entrySet().removeIf(entry -> {
                var mailbox = wanted.get(entry.getKey());
                var over = mailbox == null || !entry.getValue().isOf(mailbox);
                if (over) {
                    entry.getValue().stop();
                }
                return over;
            });
            wanted.forEach((id, mailbox) -> watches.computeIfAbsent(id, missing -> watch(mailbox)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Mailboxes are not looked after while the database is away: {}", e.getMessage());
        }
    }

    /** What could not be filed at first, or was left behind by a node that died. */
    @Scheduled(fixedDelay = 2_000)
    void takeUp() {
        try {
            if (running) {
                routing.routeWaiting();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nothing is routed while the database is away: {}", e.getMessage());
        }
    }

    private MailboxWatch watch(Mailbox mailbox) {
        var watch = new MailboxWatch(mailbox, node, check, state);
        Thread.ofVirtual().name("mailbox-" + mailbox.id()).start(watch);
        return watch;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        watches.values().forEach(MailboxWatch::stop);
        watches.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

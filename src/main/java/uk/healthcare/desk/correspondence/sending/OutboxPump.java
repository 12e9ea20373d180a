package uk.healthcare.desk.correspondence.sending;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks each second for what is due. A few work beside each other, so that a slow server holds up no other mailbox. */
@Component
@ConditionalOnProperty(name = "desk.mail.background", matchIfMissing = true)
class OutboxPump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);
    private static final int WORKERS = 4;

    private final OutboxWork work;
    private final Semaphore idle = new Semaphore(WORKERS);
    private volatile boolean running;

    OutboxPump(OutboxWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (running && idle.tryAcquire()) {
            Thread.ofVirtual().name("outbox").start(this::drain);
        }
    }

    private void drain() {
        try {
            work.drain();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nothing is sent while the database is away: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Sending failed; what was being sent is tried again later", e);
        } finally {
            idle.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.healthcare.desk.correspondence.mailbox.MailFaults;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/**
 * Watches one mailbox: told by the server as soon as something arrives (IDLE, RFC 2177), or asking again and again where the
 * server cannot tell. A server that breaks off is tried again, less and less often.
 */
class MailboxWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** Shorter than RFC 2177 asks for, since a message may slip in just before the waiting begins. */
    private static final Duration LISTENING = Duration.ofSeconds(45);

    private static final Duration ASKING = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int VISITS_BETWEEN_COMPARISONS = 12;

    private final Mailbox mailbox;
    private final UUID node;
    private final MailboxCheck check;
    private final MailboxState state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable IMAPFolder listening;
    private int visits;

    MailboxWatch(Mailbox mailbox, UUID node, MailboxCheck check, MailboxState state) {
        this.mailbox = mailbox;
        this.node = node;
        this.check = check;
        this.state = state;
    }

    boolean isOf(Mailbox other) {
        return mailbox.version() == other.version();
    }

    @Override
    public void run() {
        var pause = ASKING;
        while (!toldToStop(Duration.ZERO)) {
            try {
                if (state.lease(mailbox.id(), node)) {
                    check.visit(mailbox, node, this::waitForMail, () -> visits++ % VISITS_BETWEEN_COMPARISONS == 0);
                }
                pause = ASKING;
            } catch (MessagingException e) {
                pause = longer(pause);
                report(e);
            } catch (RuntimeException e) {
                pause = longer(pause);
                LOG.error(
                        "Reading {} failed; next try in {}", mailbox.settings().address(), pause, e);
            }
            if (toldToStop(pause)) {
                break;
            }
        }
        release();
    }

    private void report(MessagingException e) {
        LOG.warn("Mailbox {} cannot be read: {}", mailbox.settings().address(), e.getMessage());
        try {
            state.failed(mailbox.id(), MailFaults.inPlainWords(e));
        } catch (RuntimeException databaseAway) {
            LOG.warn("Nor can that be written down: {}", databaseAway.getMessage());
        }
    }

    private void release() {
        try {
            state.release(mailbox.id(), node);
        } catch (RuntimeException databaseAway) {
            LOG.warn("The lease of {} runs out by itself", mailbox.settings().address());
        }
    }

    private boolean waitForMail(IMAPFolder folder) throws MessagingException {
        if (stopped.getCount() == 0) {
            return false;
        }
        if (!((IMAPStore) folder.getStore()).hasCapability("IDLE")) {
            return !toldToStop(ASKING);
        }
        listening = folder;
        var waker = Thread.ofVirtual().start(() -> {
            if (!toldToStop(LISTENING)) {
                wake();
            }
        });
        try {
            folder.idle(true);
        } finally {
            listening = null;
            waker.interrupt();
        }
        return stopped.getCount() > 0;
    }

    void stop() {
        stopped.countDown();
        wake();
    }

    /** Any other command ends the listening. */
    private void wake() {
        var folder = listening;
        if (folder != null) {
            try {
                folder.getMessageCount();
            } catch (MessagingException broken) {
                LOG.debug("The connection was gone already", broken);
            }
        }
    }

    /** Waits so long; true when it was told to stop meanwhile. */
    private boolean toldToStop(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}

package uk.healthcare.desk.correspondence;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.MailLedger.Waiting;
import uk.healthcare.desk.correspondence.mime.MessageReader;
import uk.healthcare.desk.correspondence.mime.OwnMail;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.correspondence.mime.UnreadableMessage;
import uk.healthcare.desk.files.FileStore;

/**
 * Routes what waits in the ledger. Messages that may belong together are filed one after the other in the order they came,
 * others beside each other. One message that goes wrong is tried again later and holds up no other.
 */
@Component
class MessageRouting {

    private static final Logger LOG = LoggerFactory.getLogger(MessageRouting.class);
    private static final String LEASE = "routing";
    private static final Duration PROLONG_LEASE = Duration.ofSeconds(15);
    private static final int TOGETHER = 200;
    private static final int WORKERS = 4;

    /** After so many attempts a person has to look at it. */
    static final int ATTEMPTS = 6;

    private final MailLedger ledger;
    private final MessageFiling filing;
    private final MailRoom room;
    private final MailLease lease;
    private final FileStore files;
    private final UUID node = UUID.randomUUID();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("mail-routing-", 0).daemon().factory());

    MessageRouting(MailLedger ledger, MessageFiling filing, MailRoom room, MailLease lease, FileStore files) {
        this.ledger = ledger;
        this.filing = filing;
        this.room = room;
        this.lease = lease;
        this.files = files;
    }

    /** What could be read of a message; {@code message} is null when {@code fault} says why not. */
    record Readout(
            Waiting waiting,
            @Nullable ReadMessage message,
            @Nullable String fault) {}

    /** Routes all that waits now, unless another node is at it. Returns how many messages were taken up. */
    synchronized int routeWaiting() {
        var routed = 0;
        while (takeLease()) {
            try (var kept = new KeptLease(LEASE, this::takeLease, PROLONG_LEASE)) {
                var waiting = ledger.waiting(TOGETHER);
                if (waiting.isEmpty()) {
                    return routed;
                }
                route(waiting);
                routed += waiting.size();
            } finally {
                lease.giveBack(LEASE, node);
            }
        }
        return routed;
    }

    private boolean takeLease() {
        return lease.take(LEASE, node, KeptLease.LENGTH);
    }

    private void route(List<Waiting> waiting) {
        var own = room.own();
        var readouts = together(
                waiting.stream().map(one -> (Callable<Readout>) () -> read(one)).toList());
        together(ConversationGroups.of(readouts).stream()
                .map(group -> (Callable<Boolean>) () -> {
                    group.forEach(readout -> file(readout, own));
                    return true;
                })
                .toList());
    }

    private Readout read(Waiting waiting) {
        try {
            return new Readout(waiting, MessageReader.read(new StoredRaw(files, waiting.file(), waiting.size())), null);
        } catch (UnreadableMessage e) {
            return new Readout(
                    waiting, null, "mail.unreadable." + e.reason().name().toLowerCase(Locale.ROOT));
        } catch (IOException | RuntimeException e) {
            LOG.error("Message {} could not be read", waiting.id(), e);
            return new Readout(waiting, null, null);
        }
    }

    private void file(Readout readout, OwnMail own) {
        var waiting = readout.waiting();
        try {
            if (readout.message() != null) {
                filing.file(waiting, readout.message(), own);
            } else if (readout.fault() != null) {
                filing.quarantine(waiting, readout.fault());
            } else {
                tryLater(waiting);
            }
        } catch (RuntimeException e) {
            LOG.error("Message {} could not be filed", waiting.id(), e);
            tryLater(waiting);
        }
    }

    private void tryLater(Waiting waiting) {
        if (waiting.attempts() + 1 >= ATTEMPTS) {
            filing.quarantine(waiting, "mail.unreadable.not_filed");
        } else {
            ledger.postpone(waiting.id(), Duration.ofSeconds(1L << (2 * waiting.attempts())));
        }
    }

    private <T> List<T> together(List<Callable<T>> work) {
        try {
            var results = workers.invokeAll(work);
            var values = new ArrayList<T>(results.size());
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while routing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}

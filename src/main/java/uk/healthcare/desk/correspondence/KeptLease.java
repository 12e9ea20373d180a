package uk.healthcare.desk.correspondence;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease that is prolonged beside the work it is for, however long that takes, until it is closed. So it can be short,
 * and what a node held that died is soon free.
 */
final class KeptLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptLease.class);

    /** A node that dies keeps what it held from the others for no longer than this. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    private final BooleanSupplier prolong;
    private final Duration every;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread keeper;
    private volatile boolean held = true;

    /**
     * @param prolong false once somebody else has it
     * @param every several times within {@link #LENGTH}
     */
    KeptLease(String name, BooleanSupplier prolong, Duration every) {
        this.prolong = prolong;
        this.every = every;
        keeper = Thread.ofVirtual().name("lease-" + name).start(this::keep);
    }

    /** False once somebody else has it: no new piece of the work may be begun. */
    boolean isHeld() {
        return held;
    }

    private void keep() {
        try {
            while (held && !closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                held = prolonged();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the database is away nobody else can take it either. */
    private boolean prolonged() {
        try {
            return prolong.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("A lease could not be prolonged: {}", e.getMessage());
            return true;
        }
    }

    /** Afterwards nothing prolongs it any more, so that it can be given back. */
    @Override
    public void close() {
        closed.countDown();
        var interrupted = false;
        while (keeper.isAlive()) {
            try {
                keeper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

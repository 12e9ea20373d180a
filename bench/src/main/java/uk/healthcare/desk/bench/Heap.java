package uk.healthcare.desk.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how much of the heap is in use, what could be collected included. */
final class Heap implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher;

    Heap() {
        watcher = Thread.ofPlatform().daemon().name("heap").start(this::watch);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                peak.accumulateAndGet(used, Math::max);
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    long peakMegabytes() {
        return peak.get() >> 20;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}

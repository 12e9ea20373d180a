package uk.healthcare.desk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it takes from the moment the server has a message until its enquiry stands in the triage queue. */
final class ArrivalWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();
    private volatile boolean over;

    ArrivalWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sends them one a second.
     *
     * @param uids gets those of the letters
     * @return seconds, one for each letter, in order
     */
    List<Double> send(List<Letter> letters, Postbox postbox, List<Long> uids) throws IOException {
        var above = uids.isEmpty() ? 0 : uids.getLast();
        var watcher = Thread.ofPlatform().daemon().name("triage-queue").start(() -> watch(above));
        var sentAt = new ArrayList<Long>();
        for (var letter : letters) {
            var started = System.nanoTime();
            uids.add(postbox.append(letter.bytes()));
            sentAt.add(System.nanoTime());
            MailDesk.sleep(Duration.ofNanos(Math.max(0, started + 1_000_000_000L - System.nanoTime())));
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < letters.size() && System.nanoTime() < deadline) {
            MailDesk.sleep(BETWEEN_LOOKS);
        }
        over = true;
        watcher.interrupt();
        var seconds = new ArrayList<Double>();
        for (var i = 0; i < letters.size(); i++) {
            var at = seen.getOrDefault(uids.get(uids.size() - letters.size() + i), Long.MAX_VALUE);
            seconds.add((at - sentAt.get(i)) / 1e9);
        }
        return seconds;
    }

    private void watch(long above) {
        while (!over) {
            var there = inQueue(above);
            var now = System.nanoTime();
            there.forEach(uid -> seen.putIfAbsent(uid, now));
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException told) {
                return;
            }
        }
    }

    private Collection<Long> inQueue(long above) {
        return jdbc.sql("""
                        select l.uid from mail_ledger l join incoming_message i on i.id = l.incoming_id
                        join enquiry e on e.id = i.enquiry_id
                        where l.uid > :above and e.stage = 'RECEIVED'""")
                .param("above", above)
                .query(Long.class)
                .list();
    }
}

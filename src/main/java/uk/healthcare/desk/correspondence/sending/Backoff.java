package uk.healthcare.desk.correspondence.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a message that a server would not take is tried again, and for how long. */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(180));
    private static final Duration LONGEST = Duration.ofHours(24);

    private Backoff() {}

    /** @param attempt how often it was tried, from 1 */
    static Duration after(int attempt) {
        return PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
    }

    static boolean isOver(Instant since, Instant now) {
        return now.isAfter(since.plus(LONGEST));
    }
}

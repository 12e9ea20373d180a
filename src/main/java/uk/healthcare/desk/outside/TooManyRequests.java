package uk.healthcare.desk.outside;

import java.time.Duration;

/** One address asks too often. */
class TooManyRequests extends RuntimeException {

    private final Duration pause;

    TooManyRequests(Duration pause) {
        super("Too many requests");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}

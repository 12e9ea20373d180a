package uk.healthcare.desk.staff;

import java.time.Duration;

/** How long to wait, rounded up: {@code 1 second}, {@code 45 seconds}, {@code 3 minutes}. */
public final class Waiting {

    private Waiting() {}

    public static String words(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 60 ? count(seconds, "second") : count((seconds + 59) / 60, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}

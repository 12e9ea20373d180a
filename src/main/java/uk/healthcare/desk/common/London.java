package uk.healthcare.desk.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the desk stands: dates that people read and references are of London. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The start of that day, in summer time where it applies. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}

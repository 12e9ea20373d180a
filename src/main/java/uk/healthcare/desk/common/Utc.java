package uk.healthcare.desk.common;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A moment as its {@code datetime(6)} column holds it: UTC, whatever zone the machine or the driver is set to. For
 * statements written by hand; entities are told the same by Hibernate's settings.
 */
public final class Utc {

    private Utc() {}

    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    public static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}

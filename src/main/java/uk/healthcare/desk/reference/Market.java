package uk.healthcare.desk.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A country or territory that the desk serves.
 *
 * @param code ISO 3166-1 alpha-2; XK is Kosovo
 * @param name as the desk writes it
 * @param officialName the name of the state; a territory's is its name
 * @param region the overseas region that looks after it
 * @param timeZone of the capital
 * @param restDays the days of the week on which offices are closed, Monday first; never empty
 */
public record Market(
        String code, String name, String officialName, String region, ZoneId timeZone, Set<DayOfWeek> restDays) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public Market {
        restDays = Collections.unmodifiableSet(EnumSet.copyOf(restDays));
    }

    /** The working week, {@code Sunday–Thursday} or {@code Monday–Thursday and Saturday}. */
    public String workingWeek() {
        return Weekdays.words(EnumSet.complementOf(EnumSet.copyOf(restDays)));
    }

    /** {@code rests Friday–Saturday}. */
    public String restWords() {
        return "rests " + Weekdays.words(restDays);
    }

    /** The time on the capital's clocks. */
    public LocalTime timeAt(Instant instant) {
        return instant.atZone(timeZone).toLocalTime();
    }

    /** The capital's date: where the desk still has Sunday it may be Monday there. */
    public LocalDate dateAt(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }

    /** {@code 11:42 there}. */
    public String timeWords(Instant instant) {
        return CLOCK.format(timeAt(instant)) + " there";
    }

    public boolean restsOn(LocalDate date) {
        return restDays.contains(date.getDayOfWeek());
    }
}

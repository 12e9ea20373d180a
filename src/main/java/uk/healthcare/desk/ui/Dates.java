package uk.healthcare.desk.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.healthcare.desk.common.London;

/** Dates and times as people here read them: London's, written as GOV.UK writes them. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private Dates() {}

    /** As {@code 3 March 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** As {@code 3 Mar}. */
    public static String shortDay(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTH.format(date);
    }

    /** As {@code Tuesday 3 March 2026}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** As {@code 3 March 2026, 9:12am}. */
    public static String moment(Instant instant) {
        return day(London.dateOf(instant)) + ", " + time(instant);
    }

    /** As {@code 9:12am}; noon and midnight in words, as GOV.UK asks. */
    public static String time(Instant instant) {
        var time = instant.atZone(London.ZONE).toLocalTime();
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d:%02d%s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }

    /** How long before {@code now}: "just now", "3 hours ago"; after a week the date itself. */
    public static String ago(Instant instant, Instant now) {
        var past = Duration.between(instant, now);
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return count(past.toMinutes(), "minute") + " ago";
        }
        if (past.toDays() < 1) {
            return count(past.toHours(), "hour") + " ago";
        }
        return past.toDays() < 7 ? count(past.toDays(), "day") + " ago" : day(London.dateOf(instant));
    }

    /** Both ends included, as {@code 1 September to 24 November 2026}. */
    public static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return (from.getYear() == to.getYear() ? DAY_OF_YEAR.format(from) : day(from)) + " to " + day(to);
    }

    /** A number with its word, as {@code 1 day} and {@code 2 days}. */
    public static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}

package uk.healthcare.desk.enquiry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as people type it: "today", "tomorrow", "tue", "next tue", "in 3 days", "2 weeks", "12 dec", "12 December 2026",
 * "12/12/2026". A day and month without a year is the next such day; "tue" is the coming Tuesday and "next tue" the same.
 */
public final class TypedDate {

    private static final Pattern IN = Pattern.compile("(?:in )?(\\d{1,3}) ?(d|days?|w|weeks?|m|months?)");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3,9})(?: (\\d{4}))?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TypedDate() {}

    /** The day meant, seen from {@code today}; nothing when it is not understood. */
    public static Optional<LocalDate> parse(String typed, LocalDate today) {
        var text = typed.strip().toLowerCase(Locale.UK).replaceAll("[\\s,]+", " ");
        try {
            return switch (text) {
                case "today" -> Optional.of(today);
                case "tomorrow", "tom" -> Optional.of(today.plusDays(1));
                case "next week" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
                default -> inTime(text, today).or(() -> weekday(text, today)).or(() -> date(text, today));
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inTime(String text, LocalDate today) {
        var match = IN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var count = Integer.parseInt(match.group(1));
        return Optional.of(
                switch (match.group(2).charAt(0)) {
                    case 'd' -> today.plusDays(count);
                    case 'w' -> today.plusWeeks(count);
                    default -> today.plusMonths(count);
                });
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        var name = text.startsWith("next ") ? text.substring(5) : text;
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        name.length() >= 3 && day.name().toLowerCase(Locale.UK).startsWith(name))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.next(day)));
    }

    private static Optional<LocalDate> date(String text, LocalDate today) {
        if (ISO.matcher(text).matches()) {
            return Optional.of(LocalDate.parse(text));
        }
        var words = DAY_MONTH.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).map(month -> day(words, month, today));
        }
        var numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? Optional.of(day(numbers, Month.of(Integer.parseInt(numbers.group(2))), today))
                : Optional.empty();
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.UK).startsWith(name)
                        || ("sept".equals(name) && month == Month.SEPTEMBER))
                .findFirst();
    }

    private static LocalDate day(Matcher match, Month month, LocalDate today) {
        var day = Integer.parseInt(match.group(1));
        if (match.group(3) != null) {
            return LocalDate.of(Integer.parseInt(match.group(3)), month, day);
        }
        var next = MonthDay.of(month, day);
        return Stream.iterate(today.getYear(), year -> year + 1)
                .filter(next::isValidYear)
                .map(next::atYear)
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElseThrow();
    }
}

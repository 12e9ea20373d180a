package uk.healthcare.desk.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;

/**
 * The time in which the desk works: 09:00 to 17:00 in London, Monday to Friday, but not on the bank holidays of
 * England. The clocks of an enquiry run in it.
 *
 * <p>Both 09:00 and 17:00 belong to the working day, but no time passes between 17:00 and 09:00 of the next one. A sum
 * that ends there ends at 17:00: what is due, is due by the end of a day.
 */
@Component
public class WorkingCalendar {

    public static final LocalTime OPENS = LocalTime.of(9, 0);
    public static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** One working day: 480 working minutes. */
    public static final Duration WORKING_DAY = Duration.between(OPENS, CLOSES);

    private final BankHolidays bankHolidays = new BankHolidays();
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    /**
     * The earliest moment by which that many working days of 480 minutes have passed: received on Thursday at 15:00,
     * one working day is over on Friday at 15:00; received on Friday at 20:00, on Monday at 17:00.
     */
    public Instant plusWorkingDays(Instant from, int days) {
        return plusWorkingTime(from, WORKING_DAY.multipliedBy(days));
    }

    /**
     * The earliest moment by which that much working time has passed; {@code from} itself when it is nothing.
     *
     * @throws IllegalArgumentException when {@code amount} is negative
     */
    public Instant plusWorkingTime(Instant from, Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Working time runs forward only: " + amount);
        }
        if (amount.isZero()) {
            return from;
        }
        var start = from.atZone(London.ZONE);
        var sinceOpening = workedOn(start).plus(amount);
        var daysOver = sinceOpening.minusNanos(1).dividedBy(WORKING_DAY);
        var onLastDay = sinceOpening.minus(WORKING_DAY.multipliedBy(daysOver));
        return workingDayFrom(start.toLocalDate(), daysOver)
                .atTime(OPENS)
                .plus(onLastDay)
                .atZone(London.ZONE)
                .toInstant();
    }

    /** Working time from one moment to another; none when {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var start = from.atZone(London.ZONE);
        var end = to.atZone(London.ZONE);
        var days = workingDaysUpTo(
                start.toLocalDate().minusDays(1), end.toLocalDate().minusDays(1));
        return WORKING_DAY.multipliedBy(days).plus(workedOn(end)).minus(workedOn(start));
    }

    public boolean isWorkingDay(LocalDate date) {
        return year(date.getYear()).isWorkingDay(date.getDayOfYear());
    }

    /**
     * Working days after {@code from}, up to and including {@code to}: from Friday to Saturday 0, to Monday 1. Negative
     * when {@code to} is the earlier.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -workingDaysUpTo(to, from) : workingDaysUpTo(from, to);
    }

    /** The bank holidays of England from one date to another, both included, earliest first. */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(this::year)
                .flatMap(year -> year.holidays().stream())
                .filter(holiday ->
                        !holiday.date().isBefore(from) && !holiday.date().isAfter(to))
                .toList();
    }

    /** London's clocks change on Sundays before 09:00, so on any one day clock time is elapsed time. */
    private Duration workedOn(ZonedDateTime moment) {
        if (!isWorkingDay(moment.toLocalDate()) || moment.toLocalTime().isBefore(OPENS)) {
            return Duration.ZERO;
        }
        var worked = Duration.between(OPENS, moment.toLocalTime());
        return worked.compareTo(WORKING_DAY) > 0 ? WORKING_DAY : worked;
    }

    /** The first working day from that date on, and then so many working days later. */
    private LocalDate workingDayFrom(LocalDate date, long later) {
        var year = date.getYear();
        var number = year(year).countTo(date.getDayOfYear() - 1) + 1 + later;
        while (number > year(year).count()) {
            number -= year(year).count();
            year++;
        }
        return LocalDate.ofYearDay(year, year(year).dayOf((int) number));
    }

    private int workingDaysUpTo(LocalDate from, LocalDate to) {
        var days = year(to.getYear()).countTo(to.getDayOfYear())
                - year(from.getYear()).countTo(from.getDayOfYear());
        for (var year = from.getYear(); year < to.getYear(); year++) {
            days += year(year).count();
        }
        return days;
    }

    private WorkingYear year(int year) {
        var known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, this::readYear);
    }

    private WorkingYear readYear(int year) {
        return new WorkingYear(year, bankHolidays.of(year));
    }
}

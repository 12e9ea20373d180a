package uk.healthcare.desk.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One year's working days, numbered, so that counting and finding them needs no walk over the days. */
final class WorkingYear {

    private final List<Holiday> holidays;
    /** Working days on or before the day of the year that is the index. */
    private final int[] countTo;
    /** The day of the year of the working day whose number is the index, from 0. */
    private final int[] dayOf;

    WorkingYear(int year, List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
        var kept = holidays.stream().map(Holiday::date).collect(Collectors.toSet());
        var length = Year.of(year).length();
        countTo = new int[length + 1];
        var days = new int[length];
        for (var day = 1; day <= length; day++) {
            var date = LocalDate.ofYearDay(year, day);
            countTo[day] = countTo[day - 1];
            if (!isWeekend(date) && !kept.contains(date)) {
                days[countTo[day]++] = day;
            }
        }
        dayOf = Arrays.copyOf(days, countTo[length]);
    }

    List<Holiday> holidays() {
        return holidays;
    }

    boolean isWorkingDay(int dayOfYear) {
        return countTo[dayOfYear] > countTo[dayOfYear - 1];
    }

    /** Working days of this year on or before that day; 0 for day 0. */
    int countTo(int dayOfYear) {
        return countTo[dayOfYear];
    }

    int count() {
        return dayOf.length;
    }

    /** The day of the year of the working day with that number, the first being 1. */
    int dayOf(int number) {
        return dayOf[number - 1];
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

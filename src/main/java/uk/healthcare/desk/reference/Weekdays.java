package uk.healthcare.desk.reference;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/** Days of the week in words. A week is a circle: Sunday follows Saturday and Monday follows Sunday. */
final class Weekdays {

    private Weekdays() {}

    /** Days in a row as {@code Sunday–Thursday}, the rest joined by commas and "and". */
    static String words(Set<DayOfWeek> days) {
        var runs = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            if (days.contains(day) && !days.contains(day.minus(1))) {
                runs.add(run(day, days));
            }
        }
        var last = runs.removeLast();
        return runs.isEmpty() ? last : String.join(", ", runs) + " and " + last;
    }

    private static String run(DayOfWeek first, Set<DayOfWeek> days) {
        var last = first;
        while (days.contains(last.plus(1))) {
            last = last.plus(1);
        }
        return first == last ? name(first) : name(first) + "–" + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}

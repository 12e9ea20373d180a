package uk.healthcare.desk.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;

/**
 * London days in SQL. The database keeps UTC and knows no time zones (their tables need not be loaded), so the hours of
 * summer time between two moments are written into the statement.
 */
final class LondonDays {

    private final String summer;

    LondonDays(Instant from, Instant to) {
        var rules = London.ZONE.getRules();
        List<String> intervals = new ArrayList<>();
        var begin =
                rules.isDaylightSavings(from) ? rules.previousTransition(from).getInstant() : null;
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            if (rules.isDaylightSavings(next.getInstant())) {
                begin = next.getInstant();
            } else if (begin != null) {
                intervals.add(between(begin, next.getInstant()));
                begin = null;
            }
        }
        if (begin != null) {
            intervals.add(between(begin, rules.nextTransition(begin).getInstant()));
        }
        summer = intervals.isEmpty() ? "false" : String.join(" or ", intervals);
    }

    /** The London date of a column of moments. */
    String of(String column) {
        return "date(" + column + " + interval (" + summer.replace("?", column) + ") hour)";
    }

    private static String between(Instant from, Instant to) {
        return "? >= '" + Utc.column(from) + "' and ? < '" + Utc.column(to) + "'";
    }
}

package uk.healthcare.desk.referral.scorecard;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How quickly a partner answered, of the approaches whose answer came or was due. */
final class AnswerTimes {

    private final TreeMap<Integer, Integer> byDays = new TreeMap<>();
    private int answered;
    private int unanswered;

    /** So many answers after that many working days; null: so many that did not come. */
    void add(@Nullable Integer days, int number) {
        if (days == null) {
            unanswered += number;
        } else {
            answered += number;
            byDays.merge(days, number, Integer::sum);
        }
    }

    int asked() {
        return answered + unanswered;
    }

    int answered() {
        return answered;
    }

    /** In working days; of an even number, the mean of the two in the middle; null when none came. */
    @Nullable
    Double median() {
        return answered == 0 ? null : (at((answered - 1) / 2) + at(answered / 2)) / 2.0;
    }

    private int at(int position) {
        var left = position;
        for (var days : byDays.entrySet()) {
            left -= days.getValue();
            if (left < 0) {
                return days.getKey();
            }
        }
        throw new IllegalArgumentException("Beyond the last: " + position);
    }
}

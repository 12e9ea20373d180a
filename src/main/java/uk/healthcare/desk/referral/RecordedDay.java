package uk.healthcare.desk.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;

/** The moment of something that is recorded afterwards by its day. */
public final class RecordedDay {

    private RecordedDay() {}

    /**
     * Now when it was today; else noon of that day in London, but never before {@code since}, which it follows.
     *
     * @throws RuleViolation beside {@code on} when the day is missing, still to come, or before that of {@code since}
     */
    public static Instant moment(@Nullable LocalDate day, Instant since, Instant now) {
        if (day == null) {
            throw new RuleViolation("referral.day.missing").at("on");
        }
        var today = London.dateOf(now);
        if (day.isAfter(today)) {
            throw new RuleViolation("referral.day.future").at("on");
        }
        if (day.isBefore(London.dateOf(since))) {
            throw new RuleViolation("referral.day.before").at("on");
        }
        if (day.equals(today)) {
            return now;
        }
        var noon = day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant();
        return noon.isAfter(since) ? noon : since.plus(1, ChronoUnit.SECONDS);
    }
}

package uk.healthcare.desk.referral.approach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.reference.WorkingCalendar;

/** After how many working days a partner that has not answered is reminded, and when we stop waiting. */
@Component
class ChasingPlan {

    private final List<Integer> chaseAfter;
    private final int lapseAfter;
    private final WorkingCalendar calendar;

    ChasingPlan(
            @Value("${desk.referral.chase-after-working-days:5,9}") List<Integer> chaseAfter,
            @Value("${desk.referral.lapse-after-working-days:15}") int lapseAfter,
            WorkingCalendar calendar) {
        this.chaseAfter = chaseAfter.stream().sorted().toList();
        this.lapseAfter = lapseAfter;
        this.calendar = calendar;
        if (this.chaseAfter.stream().anyMatch(days -> days < 1 || days >= lapseAfter)) {
            throw new IllegalArgumentException(
                    "desk.referral.chase-after-working-days must lie between 1 and desk.referral.lapse-after-working-days");
        }
    }

    /** No partner asked later is due for anything. */
    Instant asksUntil(Instant now) {
        var first = chaseAfter.isEmpty() ? lapseAfter : chaseAfter.getFirst();
        return now.minus(Duration.ofDays(first - 1L));
    }

    /** Which reminder is due, 1 for the first; 0 for none. One that was missed is not made up for. */
    int step(Instant asked, Instant now) {
        return (int)
                chaseAfter.stream().filter(days -> isPast(asked, days, now)).count();
    }

    boolean isOver(Instant asked, Instant now) {
        return isPast(asked, lapseAfter, now);
    }

    /** The day after which we stop waiting. */
    LocalDate last(Instant asked) {
        return London.dateOf(calendar.plusWorkingDays(asked, lapseAfter));
    }

    private boolean isPast(Instant asked, int days, Instant now) {
        return !now.isBefore(calendar.plusWorkingDays(asked, days));
    }
}

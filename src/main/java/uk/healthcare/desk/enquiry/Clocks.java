package uk.healthcare.desk.enquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;

/** The clocks of one enquiry, started, met and ended by what happens to it. */
@Embeddable
class Clocks {

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ClockRun> runs = new ArrayList<>();

    /** The earliest due time of a running clock; null when none runs. */
    private @Nullable Instant nextDueAt;

    Instant start(Enquiry enquiry, ClockKind kind, @Nullable ReferralId referral, Act act, Holds holds) {
        return start(enquiry, kind, referral, act.targets().days(kind, enquiry.priority, enquiry.track), act, holds);
    }

    /** Starts the clock of a partner's answer. @param by the day it was told; null where the target says it */
    Instant startAnswer(Enquiry enquiry, ReferralId referral, @Nullable LocalDate by, Act act, Holds holds) {
        return by == null
                ? start(enquiry, ClockKind.PARTNER_ANSWER, referral, act, holds)
                : start(
                        enquiry,
                        ClockKind.PARTNER_ANSWER,
                        referral,
                        Math.max(1, act.calendar().workingDaysBetween(London.dateOf(act.at()), by)),
                        act,
                        holds);
    }

    private Instant start(
            Enquiry enquiry, ClockKind kind, @Nullable ReferralId referral, int days, Act act, Holds holds) {
        var run = new ClockRun(enquiry, kind, referral, act.at(), days);
        runs.add(run);
        run.reckon(holds.intervals(), act.calendar());
        refresh();
        return Objects.requireNonNullElse(run.dueAt(), act.at());
    }

    /** Whoever is waited for was reminded. */
    void chased(ReferralId referral, Instant at) {
        runs.stream()
                .filter(run -> run.runs() && run.isOf(ClockKind.PARTNER_ANSWER, referral))
                .forEach(run -> run.chased(at));
    }

    /** Starts a clock unless one of its kind runs. */
    void keepRunning(Enquiry enquiry, ClockKind kind, Act act, Holds holds) {
        if (runs.stream().noneMatch(run -> run.runs() && run.isOf(kind, null))) {
            start(enquiry, kind, null, act, holds);
        }
    }

    /** Starts anew what ended at that moment without being met. */
    void restart(Enquiry enquiry, Instant endedAt, Act act, Holds holds) {
        runs.stream()
                .filter(run -> run.endedAt(endedAt))
                .toList()
                .forEach(run -> start(enquiry, run.kind(), run.referral(), act, holds));
    }

    void meet(ClockKind kind, @Nullable ReferralId referral, Instant at) {
        runs.stream().filter(run -> run.runs() && run.isOf(kind, referral)).forEach(run -> run.meet(at));
        refresh();
    }

    void end(ClockKind kind, @Nullable ReferralId referral, Instant at) {
        runs.stream().filter(run -> run.runs() && run.isOf(kind, referral)).forEach(run -> run.end(at));
        refresh();
    }

    void endAll(Instant at) {
        runs.stream().filter(ClockRun::runs).forEach(run -> run.end(at));
        refresh();
    }

    /** Gives the running clocks the targets of another priority or track. */
    void retarget(Enquiry enquiry, Act act, Holds holds) {
        runs.stream()
                .filter(ClockRun::runs)
                .forEach(run -> run.retarget(kind -> act.targets().days(kind, enquiry.priority, enquiry.track)));
        reckon(act, holds);
    }

    /** Reckons the running clocks anew after a hold began or ended. */
    void reckon(Act act, Holds holds) {
        runs.stream().filter(ClockRun::runs).forEach(run -> run.reckon(holds.intervals(), act.calendar()));
        refresh();
    }

    /** Takes back what happened to the clocks at that moment. */
    void undo(Instant moment, Act act, Holds holds) {
        runs.removeIf(run -> run.startedAt(moment));
        runs.forEach(run -> run.resumeWhatStoppedAt(moment));
        reckon(act, holds);
    }

    /** When the running clock of that kind is due; null when none runs or a hold stops it. */
    @Nullable
    Instant due(ClockKind kind) {
        return runs.stream()
                .filter(run -> run.runs() && run.isOf(kind, null))
                .map(ClockRun::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<ClockRun> running() {
        return runs.stream().filter(ClockRun::runs).toList();
    }

    @Nullable
    Instant nextDueAt() {
        return nextDueAt;
    }

    private void refresh() {
        nextDueAt = runs.stream()
                .filter(ClockRun::runs)
                .map(ClockRun::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.reference.WorkingCalendar;

/** Says how a due time comes about: from what, by which calendar, and which holds moved it. */
final class ClockExplainer {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, h:mma", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final WorkingCalendar calendar;

    ClockExplainer(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param before the run that this one starts anew, if any */
    ClockView view(Run run, @Nullable Run before, List<HoldInterval> holds, Instant now) {
        var reckoning = new ClockReckoning(run.kind(), run.targetDays(), calendar);
        var until = run.metAt() != null ? run.metAt() : run.endedAt() != null ? run.endedAt() : now;
        var ran = reckoning.inDays(reckoning.ran(run.startedAt(), until, holds));
        var unpaused = reckoning.inDays(reckoning.ran(run.startedAt(), until, List.of()));
        var runs = run.metAt() == null && run.endedAt() == null;
        var stopped = runs && reckoning.stopping(holds).stream().anyMatch(hold -> hold.to() == null);
        var late = run.dueAt() != null && until.isAfter(run.dueAt()) && run.endedAt() == null;
        return new ClockView(
                run.kind(),
                run.startedAt(),
                run.targetDays(),
                run.dueAt(),
                run.metAt(),
                run.endedAt(),
                run.chasedAt(),
                ran,
                Math.max(0, unpaused - ran),
                late,
                stopped,
                explain(run, before, reckoning.stopping(holds), until));
    }

    private List<String> explain(Run run, @Nullable Run before, List<HoldInterval> holds, Instant until) {
        var lines = new ArrayList<String>();
        lines.add("Started %s.".formatted(moment(run.startedAt())));
        if (before != null) {
            lines.add("Started anew: the run from %s ended %s without being met."
                    .formatted(moment(before.startedAt()), moment(Objects.requireNonNull(before.endedAt()))));
        }
        lines.add(
                run.kind().inWorkingDays()
                        ? "Allows %s, counted from 9am to 5pm in London."
                                .formatted(days(run.targetDays(), "working day"))
                        : "Allows %s.".formatted(days(run.targetDays(), "calendar day")));
        for (var hold : holds) {
            if (hold.to() == null || hold.to().isAfter(run.startedAt())) {
                lines.add("Stopped from %s%s: %s."
                        .formatted(
                                moment(hold.from()),
                                hold.to() == null ? "" : " to " + moment(hold.to()),
                                words(hold.kind())));
            }
        }
        if (run.kind().inWorkingDays()) {
            addHolidays(lines, run, until);
        }
        lines.add(run.dueAt() == null ? "Due when the hold has ended." : "Due %s.".formatted(moment(run.dueAt())));
        if (run.chasedAt() != null) {
            lines.add("Reminded last %s.".formatted(moment(run.chasedAt())));
        }
        addEnd(lines, run);
        return lines;
    }

    private void addHolidays(List<String> lines, Run run, Instant until) {
        var last = London.dateOf(run.dueAt() != null && run.dueAt().isAfter(until) ? run.dueAt() : until);
        var first = London.dateOf(run.startedAt());
        var shown = last.isAfter(first.plusDays(120)) ? first.plusDays(120) : last;
        for (var holiday : calendar.holidays(first, shown)) {
            lines.add("Not counted: %s, %s.".formatted(holiday.name(), day(holiday.date())));
        }
    }

    private void addEnd(List<String> lines, Run run) {
        if (run.metAt() != null) {
            var over = run.dueAt() != null && run.metAt().isAfter(run.dueAt());
            lines.add("Met %s, %s.".formatted(moment(run.metAt()), over ? "late" : "in time"));
        } else if (run.endedAt() != null) {
            lines.add("Ended %s without being met.".formatted(moment(run.endedAt())));
        }
    }

    private static String words(HoldKind kind) {
        return kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String days(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(London.ZONE)).replace("AM", "am").replace("PM", "pm");
    }

    /** A run as the database keeps it. */
    record Run(
            ClockKind kind,
            @Nullable ReferralId referral,
            Instant startedAt,
            int targetDays,
            @Nullable Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant endedAt,
            @Nullable Instant chasedAt) {

        /** Whether this run takes up what that one left unmet. */
        boolean follows(Run other) {
            return kind == other.kind
                    && Objects.equals(referral, other.referral)
                    && other.endedAt != null
                    && !other.endedAt.isAfter(startedAt);
        }
    }
}

package uk.healthcare.desk.enquiry.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;

/** When something is due, as short as it can be said: "2 days late", "today", "tomorrow", "3 Dec". */
final class DueChip {

    private DueChip() {}

    /** Something due at a moment: late as soon as the moment has passed. */
    static Chip at(Instant due, Instant now) {
        if (due.isBefore(now) && London.dateOf(due).equals(London.dateOf(now))) {
            return new Chip(Tone.LATE, "late since " + Dates.time(due));
        }
        return on(London.dateOf(due), London.dateOf(now));
    }

    /** Something due by the end of a day. */
    static Chip on(LocalDate due, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new Chip(Tone.LATE, Dates.count(-days, "day") + " late");
        }
        if (days == 0) {
            return new Chip(Tone.WARN, "today");
        }
        if (days == 1) {
            return new Chip(Tone.ACCENT, "tomorrow");
        }
        return new Chip(Tone.NEUTRAL, due.getYear() == today.getYear() ? Dates.shortDay(due) : Dates.day(due));
    }

    /** No clock runs while the hold lasts. */
    static Chip stopped(LocalDate until) {
        return new Chip(Tone.NEUTRAL, "stopped until " + Dates.shortDay(until));
    }
}

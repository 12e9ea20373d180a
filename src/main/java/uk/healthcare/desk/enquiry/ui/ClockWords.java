package uk.healthcare.desk.enquiry.ui;

import uk.healthcare.desk.enquiry.ClockView;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** A clock in a few words: "First approach: 4 of 10 days, paused 2". */
final class ClockWords {

    private ClockWords() {}

    static Chip chip(ClockView clock) {
        return new Chip(tone(clock), Words.of(clock.kind()) + ": " + text(clock));
    }

    static Tone tone(ClockView clock) {
        if (clock.late()) {
            return Tone.LATE;
        }
        if (!clock.runs()) {
            return Tone.OK;
        }
        return clock.ran() >= clock.targetDays() * 0.8 ? Tone.WARN : Tone.ACCENT;
    }

    static String text(ClockView clock) {
        if (clock.metAt() != null) {
            return clock.late() ? "met late" : "met in time";
        }
        if (clock.endedAt() != null) {
            return "ended";
        }
        if (clock.stopped()) {
            return "stopped at day %d of %d".formatted(Math.round(Math.floor(clock.ran())), clock.targetDays());
        }
        if (clock.late()) {
            var over = Math.max(1, Math.round(clock.ran() - clock.targetDays()));
            return "late by " + Dates.count(over, "day");
        }
        var paused = Math.round(clock.pausedDays());
        return "day %d of %d".formatted((int) Math.floor(clock.ran()) + 1, clock.targetDays())
                + (paused > 0 ? ", paused " + paused : "");
    }
}

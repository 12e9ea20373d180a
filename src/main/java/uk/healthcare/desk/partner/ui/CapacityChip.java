package uk.healthcare.desk.partner.ui;

import java.time.LocalDate;
import uk.healthcare.desk.partner.PartnerRow.Load;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;

/** How much more a partner wants, in a few words. */
final class CapacityChip {

    private CapacityChip() {}

    static Chip of(Load load, LocalDate today) {
        if (load.pausedUntil() != null && load.pausedOn(today)) {
            return new Chip(Tone.WARN, "Paused until " + Dates.day(load.pausedUntil()));
        }
        if (load.wanted() == 0) {
            return new Chip(Tone.NEUTRAL, "Wants none");
        }
        var words = load.open() + " of " + load.wanted() + " open";
        return load.full() ? new Chip(Tone.WARN, "Full: " + words) : new Chip(Tone.OK, words);
    }
}

package uk.healthcare.desk.correspondence.ui;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What became of a message, in one word. */
final class OutcomeChip {

    private OutcomeChip() {}

    static Chip of(@Nullable MailOutcome outcome, @Nullable MachineKind machine) {
        if (outcome == null) {
            return new Chip(Tone.ACCENT, "Waiting");
        }
        return switch (outcome) {
            case NEW_ENQUIRY, JOINED -> new Chip(Tone.OK, Words.of(outcome));
            case QUARANTINED -> new Chip(Tone.WARN, Words.of(outcome));
            case MACHINE -> new Chip(Tone.NEUTRAL, machine == null ? Words.of(outcome) : Words.of(machine));
            case REFUSED, DISMISSED -> new Chip(Tone.NEUTRAL, Words.of(outcome));
        };
    }
}

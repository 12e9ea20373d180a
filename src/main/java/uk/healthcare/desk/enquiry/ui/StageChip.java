package uk.healthcare.desk.enquiry.ui;

import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The stage of an enquiry, in the colour and with the sign it has everywhere. */
class StageChip extends Chip {

    StageChip(Stage stage) {
        super(tone(stage), Words.of(stage));
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Tone.STAGE_RECEIVED;
            case TRIAGE -> Tone.STAGE_TRIAGE;
            case MATCHING -> Tone.STAGE_MATCHING;
            case INTRODUCED -> Tone.STAGE_INTRODUCED;
            case FOLLOW_UP -> Tone.STAGE_FOLLOW_UP;
            case CLOSED -> Tone.STAGE_CLOSED;
        };
    }
}

package uk.healthcare.desk.correspondence.ui;

import uk.healthcare.desk.correspondence.IncomingMessage;
import uk.healthcare.desk.ui.Words;

/** What became of a message and why, in sentences. */
final class OutcomeWords {

    private OutcomeWords() {}

    static String of(IncomingMessage message) {
        if (message.outcome() == null) {
            return "It is stored and waits to be filed.";
        }
        return Words.text("mail-outcome.sentence." + message.outcome());
    }

    /** The routing writes a key where the reason is one of ours, and a sentence where it is somebody's. */
    static String reason(String reason) {
        return reason.startsWith("mail.") ? Words.text(reason) : reason;
    }
}

package uk.healthcare.desk.correspondence.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a mailbox's settings.
 *
 * @param receiving why mail cannot be fetched, in plain words; null when it can
 * @param sending why mail cannot be sent, in plain words; null when it can
 * @param messages how many messages lie in the folder; 0 when it cannot be read
 */
public record ConnectionReport(
        @Nullable String receiving, @Nullable String sending, int messages) {

    public boolean works() {
        return receiving == null && sending == null;
    }
}

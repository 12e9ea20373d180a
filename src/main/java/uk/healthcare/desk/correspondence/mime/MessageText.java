package uk.healthcare.desk.correspondence.mime;

import org.jspecify.annotations.Nullable;

/**
 * What the sender wrote, as people read it.
 *
 * @param written what is new in this message, with its signature
 * @param history what it quotes of earlier ones, from the line that introduces it; empty when nothing is quoted
 * @param html safe to be shown in a sandboxed frame by {@link MessageHtml}; null when the sender sent none
 * @param direction which way the new text runs
 * @param shortened whether there is more in the raw message than is shown
 */
public record MessageText(
        String written, String history, @Nullable String html, TextDirection direction, boolean shortened) {

    /** All of it. */
    public String whole() {
        return history.isEmpty() ? written : written.isEmpty() ? history : written + "\n\n" + history;
    }
}

package uk.healthcare.desk.correspondence.mime;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param name decoded, but as its sender chose it: make it safe before it names anything; empty when it has none
 * @param declaredType the media type its sender claimed, lower case
 * @param size decoded, in bytes
 * @param contentId by which the HTML shows it, without angle brackets
 * @param inline whether the text shows it, so that it need not be listed beside it
 * @param content its bytes
 * @param message what it says, when it is itself a message
 * @param invitation what it says, when it is one
 */
public record ReadAttachment(
        String name,
        String declaredType,
        long size,
        @Nullable String contentId,
        boolean inline,
        Content content,
        @Nullable ReadMessage message,
        @Nullable CalendarInvitation invitation) {

    /** What it says, when it is itself a message or an invitation. */
    public @Nullable String says() {
        if (message != null) {
            return message.head().subject() + "\n\n" + message.text().whole();
        }
        return invitation == null ? null : invitation.words();
    }

    ReadAttachment named(String name) {
        return new ReadAttachment(name, declaredType, size, contentId, inline, content, message, invitation);
    }

    ReadAttachment with(@Nullable CalendarInvitation read) {
        return new ReadAttachment(name, declaredType, size, contentId, inline, content, message, read);
    }

    ReadAttachment asInline() {
        return new ReadAttachment(name, declaredType, size, contentId, true, content, message, invitation);
    }
}

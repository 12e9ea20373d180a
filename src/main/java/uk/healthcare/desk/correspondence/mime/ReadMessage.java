package uk.healthcare.desk.correspondence.mime;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that could be read.
 *
 * @param attachments in the order they came, those in a {@code winmail.dat} unpacked
 * @param report what a mail server or mail program reports about another message
 * @param warnings what was odd about it
 */
public record ReadMessage(
        MessageHead head,
        MessageText text,
        List<ReadAttachment> attachments,
        List<CalendarInvitation> invitations,
        @Nullable MessageReport report,
        Set<ReadingWarning> warnings) {}

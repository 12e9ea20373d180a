package uk.healthcare.desk.correspondence.timeline;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.Removal;

/**
 * A file that came or went with a message.
 *
 * @param position its place among the files of its message
 * @param type as it was found in its content
 * @param size in bytes
 * @param infected whether the scanner found a virus in it: then it is not given out
 * @param text what it says, when it is itself a message or an invitation
 * @param removal who removed it and when; null while it is there
 */
public record CaseAttachment(
        int position,
        String name,
        String type,
        long size,
        boolean infected,
        @Nullable String text,
        @Nullable Removal removal) {}

package uk.healthcare.desk.correspondence.mime;

import org.jspecify.annotations.Nullable;

/**
 * A meeting somebody proposes, changes, answers or calls off.
 *
 * @param method {@code REQUEST}, {@code REPLY}, {@code CANCEL} …, as it was sent
 * @param when in the sender's own time, with its zone: {@code 4 May 2026, 10:00 to 11:00 (Asia/Riyadh)}
 * @param where empty when no place is given
 * @param organiser an address or a name; empty when none is given
 */
public record CalendarInvitation(
        String method, String summary, @Nullable String when, String where, String organiser) {}

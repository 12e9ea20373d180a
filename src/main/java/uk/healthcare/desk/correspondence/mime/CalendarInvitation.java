package uk.healthcare.desk.correspondence.mime;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting somebody proposes, changes, answers or calls off.
 *
 * @param method {@code REQUEST}, {@code REPLY}, {@code CANCEL} …, as it was sent
 * @param when in the sender's own time, with its zone: {@code 4 May 2026, 10:00 to 11:00 (Asia/Riyadh)}
 * @param inLondon the same moment in London; null when {@code when} says it already, or in no zone that is known
 * @param where empty when no place is given
 * @param organiser an address or a name; empty when none is given
 */
public record CalendarInvitation(
        String method,
        String summary,
        @Nullable String when,
        @Nullable String inLondon,
        String where,
        String organiser) {

    /** As people read it, a line for each thing that is known. */
    public String words() {
        return Stream.of(
                        kind() + (summary.isEmpty() ? "" : ": " + summary),
                        when == null ? "" : "When: " + when,
                        inLondon == null ? "" : "In London: " + inLondon,
                        where.isEmpty() ? "" : "Where: " + where,
                        organiser.isEmpty() ? "" : "Organiser: " + organiser)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String kind() {
        return switch (method) {
            case "REQUEST" -> "Invitation";
            case "CANCEL" -> "Called off";
            case "REPLY" -> "Answer to an invitation";
            case "COUNTER" -> "Another time proposed";
            default -> "Event";
        };
    }
}

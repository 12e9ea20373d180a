package uk.healthcare.desk.enquiry;

import java.util.Locale;
import java.util.Set;

/** Where an enquiry stands (PRODUCT, "Lifecycle of an enquiry"). The whole table of moves is here and nowhere else. */
public enum Stage {
    RECEIVED,
    TRIAGE,
    MATCHING,
    INTRODUCED,
    FOLLOW_UP,
    CLOSED;

    /** The stages that can follow this one. Moves back need a reason; reopening goes to the stage before closing. */
    public Set<Stage> next() {
        return switch (this) {
            case RECEIVED -> Set.of(TRIAGE, CLOSED);
            case TRIAGE -> Set.of(RECEIVED, MATCHING, CLOSED);
            case MATCHING -> Set.of(TRIAGE, INTRODUCED, CLOSED);
            case INTRODUCED -> Set.of(MATCHING, FOLLOW_UP, CLOSED);
            case FOLLOW_UP -> Set.of(MATCHING, CLOSED);
            case CLOSED -> Set.of(RECEIVED, TRIAGE, MATCHING, INTRODUCED, FOLLOW_UP);
        };
    }

    /** The stage as the timeline writes it. */
    String word() {
        return this == FOLLOW_UP
                ? "Follow-up"
                : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    /** Before it is handed to whoever matches it: the officers' part. */
    public boolean isEarly() {
        return this == RECEIVED || this == TRIAGE;
    }

    /** Whether a move from here to {@code target} goes against the direction of the work. */
    public boolean isBack(Stage target) {
        return target.ordinal() < ordinal();
    }
}

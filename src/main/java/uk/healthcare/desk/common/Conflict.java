package uk.healthcare.desk.common;

import java.util.List;

/** Somebody saved meanwhile. Carries, for each field that both changed, what it was, what they made of it, and mine. */
public class Conflict extends RuntimeException {

    private final List<Difference> differences;
    private final int currentVersion;

    public Conflict(List<Difference> differences, int currentVersion) {
        super("Changed by somebody else meanwhile");
        this.differences = List.copyOf(differences);
        this.currentVersion = currentVersion;
    }

    public List<Difference> differences() {
        return differences;
    }

    /** The version to save against once the person has chosen. */
    public int currentVersion() {
        return currentVersion;
    }

    /** One field, in words a person reads. */
    public record Difference(String field, String before, String theirs, String mine) {}
}

package uk.healthcare.desk.common;

/** An entry of the conflict-of-interest register, by its number in the database. */
public record InterestId(long value) implements RecordId {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package uk.healthcare.desk.common;

/** A personal link, by its number in the database: not the secret that it is opened by. */
public record LinkId(long value) implements RecordId {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package uk.healthcare.desk.common;

/**
 * There is no such record for this person. A record they may not see and one that does not exist give the same answer,
 * so that nobody learns from the difference.
 */
public class NotFound extends RuntimeException {

    public NotFound(RecordId id) {
        super("No " + id.recordType() + " " + id.value() + " for this person");
    }

    public NotFound(String what) {
        super("No " + what + " for this person");
    }
}

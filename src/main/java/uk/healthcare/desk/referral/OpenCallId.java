package uk.healthcare.desk.referral;

import uk.healthcare.desk.common.RecordId;

/** An open call, by its number in the database. */
public record OpenCallId(long value) implements RecordId {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

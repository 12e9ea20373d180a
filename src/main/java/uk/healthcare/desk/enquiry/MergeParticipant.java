package uk.healthcare.desk.enquiry;

import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;

/**
 * Something of another module that belongs to an enquiry and goes with a duplicate, in the transaction of the merge.
 * Both enquiries are locked.
 */
public interface MergeParticipant {

    /**
     * Asked before anybody tries it, and when it is done.
     *
     * @throws RuleViolation when something of the duplicate stands in the way of its going over
     */
    default void requireMovable(EnquiryId duplicate) {}

    /** Moves what belongs to the duplicate, and writes down which rows these were. */
    void move(Merge merge, MovedRows moved);

    /**
     * Moves exactly these rows back. What somebody has taken elsewhere since stays there.
     *
     * @throws RuleViolation when something has followed from one of them that cannot be taken apart
     */
    void back(Merge merge, MovedRows moved);
}

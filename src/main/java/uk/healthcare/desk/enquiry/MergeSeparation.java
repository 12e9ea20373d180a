package uk.healthcare.desk.enquiry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;

/** Takes a merge apart: where the duplicate went is read before both are locked in the order of their numbers. */
@Component
class MergeSeparation {

    private final EnquiryAccess access;
    private final ActFactory acts;
    private final Merging merging;

    MergeSeparation(EnquiryAccess access, ActFactory acts, Merging merging) {
        this.access = access;
        this.acts = acts;
        this.merging = merging;
    }

    @Transactional(readOnly = true)
    EnquiryId intoWhich(EnquiryId from) {
        var into = access.readable(from).mergedInto();
        if (into == null) {
            throw new RuleViolation("enquiry.merge.undo.none");
        }
        return into;
    }

    @Transactional
    @Audited("enquiry.merge.undo")
    void separate(EnquiryId from, EnquiryId into) {
        var both = access.lockedBoth(from, into);
        merging.undo(both.one(), both.other(), acts.now());
    }
}

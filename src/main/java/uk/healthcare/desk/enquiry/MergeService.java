package uk.healthcare.desk.enquiry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/**
 * Merges a duplicate into the enquiry that goes on. Closing as a duplicate is this and nothing else: the duplicate closes,
 * and what belongs to it goes over, in one transaction.
 */
@Service
public class MergeService {

    private final EnquiryAccess access;
    private final ActFactory acts;
    private final Merging merging;
    private final MergedEnquiries merged;

    MergeService(EnquiryAccess access, ActFactory acts, Merging merging, MergedEnquiries merged) {
        this.access = access;
        this.acts = acts;
        this.merging = merging;
        this.merged = merged;
    }

    /**
     * @param from the duplicate
     * @param into the one that goes on; nothing it says is overwritten
     * @param reason why they are the same; null to say only that they are
     * @throws NotFound when the person may not see one of them
     * @throws RuleViolation in a sentence that says why not, and what could be done instead
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.merge")
    public void merge(EnquiryId from, EnquiryId into, @Nullable String reason) {
        var both = access.lockedBoth(from, into);
        merging.merge(both.one(), both.other(), reason, acts.now());
    }

    /**
     * Takes a merge back: exactly what was moved goes back, what came afterwards stays. Possible until the other one is
     * closed or merged on, or a partner that went over was asked. Where it went is read before both are locked, and what
     * was locked is what counts.
     *
     * @throws NotFound when the person may not see one of them
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("enquiry.merge.undo")
    public void undo(EnquiryId from) {
        var both = access.lockedBoth(from, merged.next(from).orElse(from));
        merging.undo(both.one(), both.other(), acts.now());
    }

    /** The sentence that stands in the way of this merge, before anybody tries it; nothing when none does. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public Optional<RuleViolation> refusal(EnquiryId from, EnquiryId into) {
        try {
            merging.requireMayMerge(access.readable(from), access.readable(into));
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused);
        }
    }
}

package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;

/** What only a manager does: reassign, reopen, restrict. */
@Service
public class CaseManagementService {

    private final EnquiryAccess access;
    private final ActFactory acts;
    private final StaffDirectory staff;
    private final MergedEnquiries merged;
    private final Closings closings;

    CaseManagementService(
            EnquiryAccess access, ActFactory acts, StaffDirectory staff, MergedEnquiries merged, Closings closings) {
        this.access = access;
        this.acts = acts;
        this.staff = staff;
        this.merged = merged;
        this.closings = closings;
    }

    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("enquiry.assign")
    public void assign(EnquiryId id, StaffId to) {
        assign(access.locked(id), to);
    }

    /** Assigns each; one that cannot be assigned is told in its result and stops no other. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("enquiry.assign-many")
    public List<BulkResult> assignMany(Collection<EnquiryId> ids, StaffId to) {
        var results = new ArrayList<BulkResult>();
        for (var id : ids.stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList()) {
            var enquiry = access.locked(id);
            var before = enquiry.owner();
            try {
                assign(enquiry, to);
                results.add(new BulkResult(id, enquiry.reference(), before, null));
            } catch (RuleViolation refused) {
                results.add(new BulkResult(id, enquiry.reference(), before, refused));
            }
        }
        return results;
    }

    /** Gives those that were assigned back to whom they belonged; those that belonged to nobody go back to the queue. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("enquiry.assign-many.undo")
    public void undoAssignments(List<BulkResult> results) {
        for (var result : results.stream().filter(BulkResult::done).toList()) {
            access.locked(result.enquiry()).undoAssignment(result.ownerBefore(), acts.now());
        }
    }

    /** Opens a closed enquiry at the stage it had before, with the referrals that the closing ended. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("enquiry.reopen")
    public void reopen(EnquiryId id, String reason) {
        var enquiry = access.locked(id);
        var closedAt = enquiry.closedAt;
        var act = acts.now();
        enquiry.reopen(reason, act);
        closings.reopened(id, Objects.requireNonNull(closedAt), act.at());
    }

    /** With the duplicates that were merged into it: what they say is shown there. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("enquiry.restrict")
    public void restrict(EnquiryId id, boolean restricted) {
        var enquiry = access.lockedWithMerged(id);
        var act = acts.now();
        enquiry.restrict(restricted, act);
        merged.of(enquiry).forEach(duplicate -> duplicate.restrict(restricted, act));
    }

    /** Names a collaborator, or lets one go. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("enquiry.collaborator")
    public void collaborator(EnquiryId id, StaffId person, boolean on) {
        access.locked(id).collaborator(person, staff.name(person).name(), on, acts.now());
    }

    private void assign(Enquiry enquiry, StaffId to) {
        var may = staff.enabledWith(Role.PARTNERSHIP_MANAGER).stream().anyMatch(p -> p.id().equals(to))
                || staff.enabledWith(Role.MANAGER).stream().anyMatch(p -> p.id().equals(to))
                || (enquiry.stage().isEarly()
                        && staff.enabledWith(Role.OFFICER).stream().anyMatch(p -> p.id().equals(to)));
        if (!may) {
            throw new RuleViolation("enquiry.owner.not-suitable", enquiry.stage()).at("owner");
        }
        enquiry.assign(to, staff.name(to).name(), acts.now());
    }
}

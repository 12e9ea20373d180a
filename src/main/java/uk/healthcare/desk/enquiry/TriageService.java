package uk.healthcare.desk.enquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;

/** From the queue to a partnership manager: claim, screen, acknowledge, hand over. */
@Service
public class TriageService {

    private final EnquiryAccess access;
    private final ActFactory acts;
    private final StaffDirectory staff;
    private final PatientDataReplacement replacement;

    TriageService(EnquiryAccess access, ActFactory acts, StaffDirectory staff, PatientDataReplacement replacement) {
        this.access = access;
        this.acts = acts;
        this.staff = staff;
        this.replacement = replacement;
    }

    /** @throws RuleViolation {@code enquiry.claim.taken-by}, naming who was first */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.claim")
    public void claim(EnquiryId id) {
        var act = acts.now();
        var enquiry = access.locked(id);
        try {
            enquiry.claim(act.person(), act);
        } catch (RuleViolation taken) {
            throw namingTheOwner(enquiry, taken);
        }
    }

    /** Gives a claimed enquiry back to the queue: by who claimed it, or a manager. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.release")
    public void release(EnquiryId id, String reason) {
        var enquiry = access.locked(id);
        var act = acts.now();
        if (!act.person().equals(enquiry.owner()) && !access.isOwnCase(enquiry)) {
            throw new NotFound(id);
        }
        enquiry.moveBack(Stage.RECEIVED, reason, act);
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.screen")
    public void screen(EnquiryId id, Answer real, Answer ours, Answer clear, @Nullable String note) {
        var act = acts.now();
        var words = Limits.optional("screeningNote", note, Screening.NOTE);
        access.locked(id).screen(new Screening(real, ours, clear, words, act.by(), act.at()), act);
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.patient-data.suspect")
    public void suspectPatientData(EnquiryId id) {
        access.locked(id).suspectPatientData(acts.now());
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.patient-data.none-found")
    public void noPatientDataFound(EnquiryId id) {
        access.locked(id).noPatientDataFound(acts.now());
    }

    /**
     * Replaces the passages everywhere they were stored on this enquiry and on what was merged into it; see
     * {@link PatientDataParticipant}.
     *
     * @param filesNotSearchable whether files that cannot be searched, such as scans, are removed too
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("enquiry.patient-data.replace")
    public void replacePatientData(EnquiryId id, List<String> passages, boolean filesNotSearchable) {
        var typed = PatientPassages.of(passages);
        var enquiry = access.lockedWithMerged(id);
        if (enquiry.mergedInto() != null) {
            throw new RuleViolation("enquiry.patient-data.merged");
        }
        replacement.replace(enquiry, filesNotSearchable ? typed.alsoInFilesNotSearchable() : typed, acts.now());
    }

    /** Records that the enquirer was told that the enquiry arrived. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.acknowledge")
    public void acknowledged(EnquiryId id, Channel channel, String text) {
        var words = Limits.required("acknowledgement", text, EnquiryFields.DESCRIPTION);
        access.locked(id).acknowledged(channel, words, acts.now());
    }

    /**
     * Moves to matching: to that partnership manager, or into the pool when {@code to} is null.
     *
     * @throws RuleViolation naming what is missing
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.hand-over")
    public void handOver(EnquiryId id, @Nullable StaffId to) {
        if (to != null && staff.enabledWith(Role.PARTNERSHIP_MANAGER).stream().noneMatch(p -> p.id().equals(to))) {
            throw new RuleViolation("enquiry.owner.not-partnership-manager").at("owner");
        }
        access.locked(id).handOver(to, acts.now());
    }

    /** Takes an enquiry out of the Matching pool. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("enquiry.claim-from-pool")
    public void claimFromPool(EnquiryId id) {
        var act = acts.now();
        var enquiry = access.locked(id);
        try {
            enquiry.claimFromPool(act.person(), act);
        } catch (RuleViolation taken) {
            throw namingTheOwner(enquiry, taken);
        }
    }

    private RuleViolation namingTheOwner(Enquiry enquiry, RuleViolation taken) {
        var owner = enquiry.owner();
        return owner == null
                ? taken
                : new RuleViolation("enquiry.claim.taken-by", staff.name(owner).name());
    }
}

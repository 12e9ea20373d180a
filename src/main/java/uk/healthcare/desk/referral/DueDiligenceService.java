package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Asks the questions that must be answered before a partner's name is disclosed. Every answer and decision is kept. */
@Service
public class DueDiligenceService {

    private final EnquiryAccess access;
    private final DueDiligenceRepository looks;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    DueDiligenceService(
            EnquiryAccess access,
            DueDiligenceRepository looks,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.access = access;
        this.looks = looks;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    /** Saves the answers: clear when all are no, else it needs a manager. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("due-diligence.answer")
    public void answer(EnquiryId enquiry, Map<DueDiligenceQuestion, DueDiligenceAnswer> answers) {
        access.requireWorkable(enquiry);
        tell(enquiry, DueDiligence.answered(enquiry, answers, current.get().id(), now()));
    }

    /** A manager decides on answers that are not all no. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional
    @Audited("due-diligence.decide")
    public void decide(EnquiryId enquiry, boolean clear, String why) {
        access.requireWorkable(enquiry);
        var latest = looks.findFirstByEnquiryIdOrderByDecidedAtDescIdDesc(enquiry)
                .orElseThrow(() -> new RuleViolation("due-diligence.nothing-to-decide"));
        tell(enquiry, latest.decided(clear, why, current.get().id(), now()));
    }

    private void tell(EnquiryId enquiry, DueDiligence look) {
        looks.save(look);
        progress.dueDiligenceDecided(
                enquiry, look.decision(), look.note(), current.get().id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

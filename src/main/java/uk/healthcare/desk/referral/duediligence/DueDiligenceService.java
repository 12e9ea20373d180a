package uk.healthcare.desk.referral.duediligence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Asks the questions that must be answered before a partner's name is disclosed. Every answer and decision is kept. */
@Service
public class DueDiligenceService {

    private static final String TO_DECIDE = """
            select e.id, e.reference, e.summary, (select max(d.decided_at) from due_diligence d where d.enquiry_id = e.id) since
              from enquiry e
             where e.stage in ('RECEIVED', 'TRIAGE', 'MATCHING', 'INTRODUCED', 'FOLLOW_UP')
               and e.due_diligence = 'NEEDS_MANAGER' order by since, e.id limit 20""";

    private final EnquiryAccess access;
    private final DueDiligenceRepository looks;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueDiligenceService(
            EnquiryAccess access,
            DueDiligenceRepository looks,
            EnquiryProgress progress,
            CurrentStaff current,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.looks = looks;
        this.progress = progress;
        this.current = current;
        this.jdbc = jdbc;
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

    /** What waits for a manager's decision, the longest first. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional(readOnly = true)
    public List<ToDecide> toDecide() {
        return jdbc.sql(TO_DECIDE)
                .query((row, number) -> new ToDecide(
                        new EnquiryId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        Utc.moment(row, "since")))
                .list();
    }

    /** @param since when it was answered so that a manager has to decide */
    public record ToDecide(EnquiryId enquiry, String reference, String summary, Instant since) {}

    private void tell(EnquiryId enquiry, DueDiligence look) {
        looks.save(look);
        progress.dueDiligenceDecided(
                enquiry, look.decision(), look.note(), current.get().id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

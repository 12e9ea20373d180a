package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.TaskId;
import uk.healthcare.desk.staff.Permission;

/** The dated action that every open enquiry has, and the tasks beside it. */
@Service
public class NextStepService {

    private final EnquiryAccess access;
    private final ActFactory acts;

    NextStepService(EnquiryAccess access, ActFactory acts) {
        this.access = access;
        this.acts = acts;
    }

    /** Replaces the next step. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.next-step.set")
    public void set(EnquiryId id, NextStep step) {
        access.locked(id).nextStep(step, false, acts.now());
    }

    /** The step is done; an open enquiry needs the one after. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.next-step.complete")
    public void complete(EnquiryId id, NextStep next) {
        access.locked(id).nextStep(next, true, acts.now());
    }

    /** The same step on another day; returns what it was, for {@link #moveBack}. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.next-step.move")
    public NextStep move(EnquiryId id, LocalDate day) {
        var enquiry = access.locked(id);
        var step = enquiry.nextStep();
        if (step == null) {
            throw new RuleViolation("enquiry.next-step.none");
        }
        enquiry.nextStep(step.on(day), false, acts.now());
        return step;
    }

    /**
     * Takes such a move back, even to a day that has passed.
     *
     * @throws RuleViolation when the step is no longer on that day
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.next-step.move.undo")
    public void moveBack(EnquiryId id, LocalDate day, NextStep before) {
        access.locked(id).stepMovedBack(before.on(day), before, acts.now());
    }

    /** Records that whoever has to move was asked again; nothing is sent. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.chase")
    public void chase(EnquiryId id, WaitingFor whom, Channel channel, String text, LocalDate again) {
        access.locked(id).chase(whom, channel, text, again, acts.now());
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.task.add")
    public void addTask(EnquiryId id, String title, LocalDate dueOn, @Nullable StaffId assignee) {
        access.locked(id).task(title, dueOn, assignee, acts.now());
    }

    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.task.done")
    public void taskDone(EnquiryId id, TaskId task) {
        access.locked(id).taskDone(task, acts.now());
    }
}

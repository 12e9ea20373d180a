package uk.healthcare.desk.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/** The dated action that every open enquiry has, with who has to move. The date is a day in London. */
@Embeddable
public record NextStep(
        @Column(name = "next_step") String action,
        @Column(name = "next_step_on") LocalDate dueOn,

        @Enumerated(EnumType.STRING) @Column(name = "next_step_kind")
        StepKind kind,

        @Enumerated(EnumType.STRING) @Column(name = "waiting_for")
        WaitingFor waitingFor) {

    private static final int ACTION = 200;

    static final String TRIAGE = "Triage";
    static final String COMPLETE_TRIAGE = "Complete the triage";
    static final String CHOOSE_PARTNERS = "Choose partners to approach";
    static final String DECIDE = "Decide how to go on";
    private static final Set<String> OF_STAGES = Set.of(TRIAGE, COMPLETE_TRIAGE, CHOOSE_PARTNERS, DECIDE);

    public static NextStep ofUs(String action, LocalDate dueOn) {
        return of(action, dueOn, WaitingFor.US);
    }

    /** A step that the system sets; what does not fit, as with the name of a partner that is very long, is cut. */
    static NextStep of(String action, LocalDate dueOn, WaitingFor waitingFor) {
        return new NextStep(Limits.fitting(action, ACTION), dueOn, StepKind.ACTION, waitingFor);
    }

    /** The same, cut to the room it has where the system words it. */
    static NextStep fitting(NextStep step) {
        return new NextStep(Limits.fitting(step.action, ACTION), step.dueOn, step.kind, step.waitingFor);
    }

    /** Whether the system set it in those words. */
    boolean isOf(String words) {
        return action.equals(Limits.fitting(words, ACTION));
    }

    /** This step as a person may set it: with an action in words, and not in the past. */
    NextStep checked(LocalDate today) {
        var words = Limits.required("nextStep", action, ACTION);
        if (dueOn.isBefore(today)) {
            throw new RuleViolation("enquiry.next-step.past").at("nextStepOn");
        }
        if (dueOn.isAfter(today.plusYears(2))) {
            throw new RuleViolation("enquiry.next-step.far").at("nextStepOn");
        }
        return new NextStep(words, dueOn, kind, waitingFor);
    }

    NextStep without(PatientPassages passages) {
        return new NextStep(Limits.fitting(passages.removedFrom(action), ACTION), dueOn, kind, waitingFor);
    }

    /** Whether it says only what the stage asks for anyway, as the system sets it. */
    boolean isOfStage() {
        return OF_STAGES.contains(action);
    }

    NextStep on(LocalDate day) {
        return new NextStep(action, day, kind, waitingFor);
    }
}

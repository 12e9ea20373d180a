package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** What this person may do with this enquiry now: the obvious thing in the header, the rest at the side. */
@SpringComponent
class CaseActions {

    private final TriageService triage;
    private final CaseService cases;
    private final CaseForms forms;
    private final ManagementForms management;
    private final StepForms steps;
    private final CurrentStaff current;

    CaseActions(
            TriageService triage,
            CaseService cases,
            CaseForms forms,
            ManagementForms management,
            StepForms steps,
            CurrentStaff current) {
        this.triage = triage;
        this.cases = cases;
        this.forms = forms;
        this.management = management;
        this.steps = steps;
        this.current = current;
    }

    /** Buttons of the header: what leads on from this stage, and taking the last move back. */
    Component[] quick(EnquiryDetails enquiry, Runnable changed) {
        var buttons = new ArrayList<Component>();
        if (!enquiry.mayWork()) {
            return new Component[0];
        }
        if (enquiry.undoable()) {
            buttons.add(button("Undo last move", "u", () -> {
                cases.undo(enquiry.id());
                Notices.success("Undone");
                changed.run();
            }));
        }
        var person = current.get();
        switch (enquiry.stage()) {
            case RECEIVED ->
                buttons.add(primary("Claim", "c", () -> {
                    triage.claim(enquiry.id());
                    UI.getCurrent().navigate(EnquiryLinks.triage(enquiry.id()));
                }));
            case TRIAGE ->
                buttons.add(primary(
                        "Open in triage", "o", () -> UI.getCurrent().navigate(EnquiryLinks.triage(enquiry.id()))));
            case MATCHING -> {
                if (enquiry.owner() == null && person.isAny(Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
                    buttons.add(primary("Take from the pool", "c", () -> {
                        triage.claimFromPool(enquiry.id());
                        Notices.success("It is yours now");
                        changed.run();
                    }));
                }
            }
            default -> {}
        }
        return buttons.toArray(Component[]::new);
    }

    Component nextStep(EnquiryDetails enquiry, Runnable changed) {
        return new NextStepCard(enquiry, steps, changed);
    }

    /** Everything else, each a button that opens its form in place. */
    Component panel(EnquiryDetails enquiry, Runnable changed) {
        var panel = new ActionPanel("More to do");
        if (!enquiry.mayWork()) {
            return panel;
        }
        if (enquiry.acknowledgedAt() == null && enquiry.stage().isOpen()) {
            panel.offer("Record acknowledgement", () -> forms.acknowledge(enquiry, changed));
        }
        if (enquiry.stage() == Stage.INTRODUCED && enquiry.ownCase()) {
            panel.offer("Record first contact", () -> forms.firstContact(enquiry, changed));
        }
        if (enquiry.stage().isOpen()) {
            if (enquiry.hold() == null) {
                panel.offer("Put on hold", () -> forms.hold(enquiry, changed));
            } else {
                panel.act("End the hold", () -> {
                    cases.releaseHold(enquiry.id());
                    changed.run();
                });
            }
            panel.act("Compare and merge", () -> UI.getCurrent().navigate(EnquiryLinks.compare(enquiry.id())));
            if (PatientDataBanner.isToLookAt(enquiry)) {
                panel.offer("Replace patient data", () -> forms.replacePatientData(enquiry, changed));
            }
            panel.offer("Add a task", () -> steps.task(enquiry, changed));
            for (var back : backFrom(enquiry)) {
                panel.offer("Move back to " + Words.of(back), () -> forms.moveBack(enquiry, back, changed));
            }
            panel.offer("Close with an outcome", () -> forms.close(enquiry, changed));
        }
        if (current.get().is(Role.MANAGER)) {
            management.offer(panel, enquiry, changed);
        }
        return panel;
    }

    private List<Stage> backFrom(EnquiryDetails enquiry) {
        return switch (enquiry.stage()) {
            case TRIAGE -> List.of(Stage.RECEIVED);
            case MATCHING -> enquiry.ownCase() ? List.of(Stage.TRIAGE) : List.of();
            case INTRODUCED, FOLLOW_UP -> enquiry.ownCase() ? List.of(Stage.MATCHING) : List.of();
            case RECEIVED, CLOSED -> List.of();
        };
    }

    private static Button primary(String label, String key, Runnable action) {
        var button = button(label, key, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String label, String key, Runnable action) {
        var errors = new FieldErrors();
        var button = new ActionButton(label, () -> errors.run(action));
        Keys.on(button, key, label, () -> errors.run(action));
        return button;
    }
}

package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashSet;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.Notices;

/** What only a manager does with a case: reassign, restrict, name collaborators, reopen. */
@SpringComponent
class ManagementForms {

    private final CaseManagementService management;
    private final StaffDirectory staff;

    ManagementForms(CaseManagementService management, StaffDirectory staff) {
        this.management = management;
        this.staff = staff;
    }

    void offer(ActionPanel panel, EnquiryDetails enquiry, Runnable changed) {
        if (enquiry.duplicateOf() != null) {
            return;
        }
        if (enquiry.stage() == Stage.CLOSED) {
            panel.offer(
                    "Reopen",
                    () -> new TextForm("Why it is opened again", "reason", "Reopen", text -> {
                        management.reopen(enquiry.id(), text);
                        Notices.success("Open again");
                        changed.run();
                    }));
            return;
        }
        panel.choose("Reassign", "Owner", () -> people(enquiry), person -> {
            management.assign(enquiry.id(), person.id());
            Notices.success("Assigned to " + person.name());
            changed.run();
        });
        panel.choose("Add a collaborator", "Collaborator", () -> people(enquiry), person -> {
            management.collaborator(enquiry.id(), person.id(), true);
            changed.run();
        });
        enquiry.collaborators()
                .forEach(person -> panel.act("Remove " + person.name(), () -> {
                    management.collaborator(enquiry.id(), person.id(), false);
                    changed.run();
                }));
        panel.act(enquiry.restricted() ? "Lift the restriction" : "Restrict", () -> {
            management.restrict(enquiry.id(), !enquiry.restricted());
            changed.run();
        });
    }

    private Select<StaffName> people(EnquiryDetails enquiry) {
        var people = new LinkedHashSet<>(staff.enabledWith(Role.PARTNERSHIP_MANAGER));
        people.addAll(staff.enabledWith(Role.MANAGER));
        if (enquiry.stage().isEarly()) {
            people.addAll(staff.enabledWith(Role.OFFICER));
        }
        var select = new Select<StaffName>();
        select.setItems(people);
        select.setItemLabelGenerator(StaffName::name);
        return select;
    }

    static StaffName chosen(Select<StaffName> select) {
        if (select.getValue() == null) {
            throw new RuleViolation("person.missing").at("person");
        }
        return select.getValue();
    }
}

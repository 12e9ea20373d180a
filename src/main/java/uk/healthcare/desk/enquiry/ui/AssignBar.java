package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.BulkResult;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.RuleMessages;

/** Gives the chosen enquiries to one person, and says of each whether it went through. */
class AssignBar extends Div {

    private final CaseManagementService cases;
    private final StaffDirectory staff;
    private final Runnable changed;
    private final Select<StaffName> owner = new Select<>();
    private final Span count = new Span();
    private final Div results = new Div();
    private List<EnquiryRow> chosen = List.of();

    /** @param changed runs when owners have changed */
    AssignBar(CaseManagementService cases, StaffDirectory staff, Runnable changed) {
        this.cases = cases;
        this.staff = staff;
        this.changed = changed;
        addClassName("assign-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Chosen enquiries");
        owner.setLabel("New owner");
        owner.setItemLabelGenerator(StaffName::name);
        var assign = new Button("Assign", click -> assign());
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        var act = new Div(count, owner, assign);
        act.addClassName("assign-act");
        add(act, results);
        setVisible(false);
    }

    void choose(Set<EnquiryRow> rows) {
        chosen = List.copyOf(rows);
        count.setText(chosen.size() == 1 ? "1 enquiry chosen" : chosen.size() + " enquiries chosen");
        if (!chosen.isEmpty() && owner.getListDataView().getItemCount() == 0) {
            owner.setItems(Stream.of(Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.OFFICER)
                    .flatMap(role -> staff.enabledWith(role).stream())
                    .distinct()
                    .sorted(Comparator.comparing(StaffName::name))
                    .toList());
        }
        setVisible(!chosen.isEmpty());
    }

    private void assign() {
        var to = owner.getValue();
        owner.setInvalid(to == null);
        owner.setErrorMessage("Choose who should have them");
        if (to == null || chosen.isEmpty()) {
            return;
        }
        var done = cases.assignMany(chosen.stream().map(EnquiryRow::id).toList(), to.id());
        changed.run();
        show(done, to);
    }

    private void show(List<BulkResult> done, StaffName to) {
        var went = done.stream().filter(BulkResult::done).count();
        results.removeAll();
        var list = new UnorderedList();
        for (var result : done) {
            var link = new Anchor(EnquiryLinks.page(result.enquiry()), result.reference());
            var refused = result.refused();
            list.add(new ListItem(
                    link, new Span(refused == null ? " assigned" : " not assigned: " + RuleMessages.text(refused))));
        }
        results.add(new Span(went + " of " + done.size() + " assigned to " + to.name()), list);
        setVisible(true);
        if (went > 0) {
            Notices.undo(went + " assigned to " + to.name(), () -> {
                cases.undoAssignments(done);
                results.removeAll();
                setVisible(false);
                changed.run();
            });
        }
    }
}

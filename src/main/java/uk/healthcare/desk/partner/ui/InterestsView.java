package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.Interest;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;

/** The conflict-of-interest register: who may not choose which partner, why, and since when. */
@Route("conflicts-of-interest")
@PageTitle("Conflicts of interest – Enquiry Desk")
@Menu(order = 59, title = "Conflicts of interest")
@RolesAllowed({"MANAGER", "AUDITOR", "ADMINISTRATOR"})
class InterestsView extends Div {

    private final transient InterestRegister register;
    private final transient StaffDirectory staff;
    private final transient CurrentStaff current;
    private final transient Clock clock;
    private final Div entry = new Div();
    private final Div list = new Div();
    private final Checkbox ended = new Checkbox("Show those that have ended");

    InterestsView(InterestRegister register, StaffDirectory staff, CurrentStaff current, Clock clock) {
        this.register = register;
        this.staff = staff;
        this.current = current;
        this.clock = clock;
        addClassName("stack");
        var card = new Card("Register");
        if (keeps()) {
            var declare = new Button("Declare for somebody");
            declare.addClickListener(click -> enter(declare));
            card.actions(declare);
        }
        ended.addValueChangeListener(change -> show());
        add(
                new PageHeader("Conflicts of interest")
                        .sub(
                                "Whoever has an interest in a partner cannot %s: somebody else must. Suggestions stay as they are."
                                        .formatted(GuardedAct.all())),
                card.with(entry, ended, list));
        show();
    }

    private boolean keeps() {
        return current.get().isAny(Role.MANAGER, Role.ADMINISTRATOR);
    }

    private void show() {
        var today = London.dateOf(clock.instant());
        var shown = register.all().stream()
                .filter(one -> ended.getValue() || !isOver(one, today))
                .toList();
        var reads = current.get().isAny(Role.MANAGER, Role.AUDITOR);
        var table = InterestTable.completed(
                new DataTable<Interest>("Conflicts of interest")
                        .column("Person", Interest::personName)
                        .column("Partner", one -> InterestTable.partner(one, reads)),
                today);
        if (keeps()) {
            table.column("", one -> isOver(one, today) ? null : end(one));
        }
        list.removeAll();
        list.add(table.empty(new EmptyState(
                        "No conflict of interest on record",
                        "What people declare on their account page, or a manager declares for them, appears here."))
                .rows(shown));
    }

    private static boolean isOver(Interest one, LocalDate today) {
        return !one.countsOn(today) && (one.endedAt() != null || !today.isBefore(one.from()));
    }

    private void enter(Button opener) {
        var people = Arrays.stream(Role.values())
                .flatMap(role -> staff.enabledWith(role).stream())
                .distinct()
                .sorted(Comparator.comparing(StaffName::name))
                .toList();
        entry.removeAll();
        entry.add(new InterestForm(
                people,
                register.partners(),
                declared -> {
                    register.declareFor(declared.person(), declared.terms());
                    entry.removeAll();
                    show();
                    Notices.success("Declared");
                },
                () -> {
                    entry.removeAll();
                    opener.focus();
                }));
    }

    private Component end(Interest one) {
        var end = new Button("End", click -> {
            if (new FieldErrors().run(() -> register.end(one.id()))) {
                show();
                Notices.undo("Ended: " + one.personName() + " and " + one.partnerName(), () -> {
                    new FieldErrors().run(() -> register.reopen(one.id()));
                    show();
                });
            }
        });
        end.setAriaLabel("End the interest of %s in %s".formatted(one.personName(), one.partnerName()));
        return end;
    }
}

package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.Interest;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;

/** Who has an interest in a partner, for managers and auditors. */
@SpringComponent
@Order(40)
class InterestsTab implements PartnerTab {

    private final InterestRegister register;
    private final CurrentStaff current;
    private final Clock clock;

    InterestsTab(InterestRegister register, CurrentStaff current, Clock clock) {
        this.register = register;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Conflicts of interest";
    }

    @Override
    public String path() {
        return "interests";
    }

    @Override
    public boolean isOpen() {
        return current.get().isAny(Role.MANAGER, Role.AUDITOR);
    }

    @Override
    public Component content(PartnerId id) {
        var table = new DataTable<Interest>("Interests in this partner").column("Person", Interest::personName);
        return InterestTable.completed(table, London.dateOf(clock.instant()))
                .empty(new EmptyState(
                        "Nobody has declared an interest", "Whoever cannot choose this partner appears here."))
                .rows(register.in(id));
    }
}

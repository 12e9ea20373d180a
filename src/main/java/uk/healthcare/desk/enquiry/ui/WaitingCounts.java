package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import uk.healthcare.desk.enquiry.WaitingWorkQuery;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.MenuCounts;

/** The work of every kind that waits for those who work on enquiries. */
@SpringComponent
class WaitingCounts implements MenuCounts {

    private final WaitingWorkQuery waiting;
    private final CurrentStaff current;

    WaitingCounts(WaitingWorkQuery waiting, CurrentStaff current) {
        this.waiting = waiting;
        this.current = current;
    }

    @Override
    public Map<String, Integer> byPath() {
        var works = current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        return works ? waiting.byPath() : Map.of();
    }
}

package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.TriageQueueQuery;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.MenuCount;

/** How many enquiries wait to be triaged. */
@SpringComponent
class TriageCount implements MenuCount {

    private final TriageQueueQuery queue;
    private final CurrentStaff current;

    TriageCount(TriageQueueQuery queue, CurrentStaff current) {
        this.queue = queue;
        this.current = current;
    }

    @Override
    public String path() {
        return EnquiryLinks.TRIAGE;
    }

    @Override
    public @Nullable Integer countOrNull() {
        var works = current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        return works ? queue.length() : null;
    }
}

package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUpQuery;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.MenuCount;

/** How many next steps and tasks this person has let pass or has to do today. */
@SpringComponent
class FollowUpCount implements MenuCount {

    private final FollowUpQuery followUps;
    private final CurrentStaff current;

    FollowUpCount(FollowUpQuery followUps, CurrentStaff current) {
        this.followUps = followUps;
        this.current = current;
    }

    @Override
    public String path() {
        return EnquiryLinks.FOLLOW_UPS;
    }

    @Override
    public @Nullable Integer countOrNull() {
        var works = current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        return works ? followUps.due() : null;
    }
}

package uk.healthcare.desk.enquiry.ui;

import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A list that everybody of some role asks for, so that nobody has to save it. */
record UsualView(String title, ListAddress address) {

    static List<UsualView> of(SignedIn person) {
        var views = new ArrayList<UsualView>();
        views.add(new UsualView("All", ListAddress.of(EnquiryFilter.NONE, EnquiryOrder.RECEIVED_NEWEST)));
        views.add(new UsualView(
                "Open", ListAddress.of(EnquiryFilter.NONE.with(Field.STAGE, "open"), EnquiryOrder.RECEIVED_NEWEST)));
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            views.add(dueFirst(
                    "Mine", EnquiryFilter.NONE.with(Field.STAGE, "open").with(Field.OWNER, "me")));
        }
        views.add(dueFirst("Late", EnquiryFilter.NONE.with(Field.LATE, "yes")));
        if (person.isAny(Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            views.add(dueFirst("Matching pool", EnquiryFilter.NONE.with(Field.OWNER, "pool")));
        }
        return views;
    }

    private static UsualView dueFirst(String title, EnquiryFilter filter) {
        return new UsualView(title, ListAddress.of(filter, EnquiryOrder.DUE_FIRST));
    }
}

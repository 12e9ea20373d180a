package uk.healthcare.desk.partner.ui;

import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Who is shown what changes the directory. The service decides anew, by {@code Permission.EDIT_PARTNERS}. */
final class PartnerEditors {

    private PartnerEditors() {}

    static boolean include(SignedIn person) {
        return person.isAny(Role.PARTNERSHIP_MANAGER, Role.MANAGER);
    }
}

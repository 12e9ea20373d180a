package uk.healthcare.desk.audit;

import java.util.Collection;
import java.util.Map;
import uk.healthcare.desk.common.StaffId;

/** Names for the numbers in the audit; given by the module that knows people. */
public interface AuditPeople {

    Map<StaffId, String> names(Collection<StaffId> ids);

    /** Everybody whose doings can be asked for, by name. */
    Map<StaffId, String> everybody();
}

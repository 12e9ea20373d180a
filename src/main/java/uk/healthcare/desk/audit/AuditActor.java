package uk.healthcare.desk.audit;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** Tells the audit who acts; given by the module that knows people. */
public interface AuditActor {

    /** The person signed in, or null when the system itself acts. */
    @Nullable
    StaffId idOrNull();
}

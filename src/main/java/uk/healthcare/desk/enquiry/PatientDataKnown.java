package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;

/** What is known of patient data in an enquiry, and who settled it when. */
record PatientDataKnown(
        PatientData state, @Nullable StaffId by, @Nullable Instant at) {}

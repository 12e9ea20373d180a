/** One request for UK expertise from first contact to outcome: its stages, guards, clocks, timeline and screens. */
@NullMarked
@ApplicationModule(
        displayName = "Enquiry",
        allowedDependencies = {"common", "ui", "audit", "reference", "reference :: dictionary", "staff"})
package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

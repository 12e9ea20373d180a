/** The directory of UK partners: what they offer, what they have done and where, and how much more they want. */
@NullMarked
@ApplicationModule(
        displayName = "Partner",
        allowedDependencies = {"common", "ui", "audit", "reference", "staff", "files", "files::ui"})
package uk.healthcare.desk.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who did what to which record: append-only, without free text. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"common", "ui"})
package uk.healthcare.desk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

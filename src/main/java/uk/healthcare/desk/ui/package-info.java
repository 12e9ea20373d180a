/** The shell every screen stands in, the kit screens are built from, and what other modules plug into the shell. */
@NullMarked
@ApplicationModule(
        displayName = "UI",
        allowedDependencies = {"common"})
package uk.healthcare.desk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

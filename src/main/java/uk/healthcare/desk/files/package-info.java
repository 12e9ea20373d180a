/** Files, stored once by what they hold: typed by their content, scanned when a scanner is there, downloaded safely. */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"common", "ui", "audit", "staff"})
package uk.healthcare.desk.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

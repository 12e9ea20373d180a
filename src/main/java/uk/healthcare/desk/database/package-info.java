/** The embedded MariaDB for a first look and for development, and what every MariaDB connection here needs. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package uk.healthcare.desk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

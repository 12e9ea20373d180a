/** The words every module shares: ids, value objects, broken rules, conflicts and time. */
@NullMarked
@ApplicationModule(
        displayName = "Common",
        allowedDependencies = {})
package uk.healthcare.desk.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

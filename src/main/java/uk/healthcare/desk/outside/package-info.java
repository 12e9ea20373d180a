/** Pages for people without an account: personal links, and plain pages in a chain of filters of their own. */
@NullMarked
@ApplicationModule(
        displayName = "Outside",
        allowedDependencies = {"common", "audit", "reference"})
package uk.healthcare.desk.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What enquiries are described with: markets, posts, service areas, care, engagement models, and the time the desk works in. */
@NullMarked
@ApplicationModule(
        displayName = "Reference",
        allowedDependencies = {"common", "ui", "audit"})
package uk.healthcare.desk.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

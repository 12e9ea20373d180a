/** Who signs in, with which roles, teams and markets; what belongs to a person: drafts, saved views, columns; and the security of the whole. */
@NullMarked
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"common", "ui", "audit", "reference"})
package uk.healthcare.desk.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

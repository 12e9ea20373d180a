/** Which partners fit an enquiry and why: filters, score, explanation, and the ledger of what each partner was offered. */
@NullMarked
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"common", "ui", "audit", "reference", "staff", "enquiry", "partner"})
package uk.healthcare.desk.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Figures of the desk's work: the pipeline, its flow, what is late, and what came of it. Reads only. */
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "common",
            "ui",
            "audit",
            "reference",
            "staff",
            "enquiry",
            "enquiry::list",
            "partner",
            "partner::ui",
            "matching",
            "matching::fairness",
            "referral"
        })
package uk.healthcare.desk.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

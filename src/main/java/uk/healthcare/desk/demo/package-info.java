/** The demonstration: invented people and enquiries, only by its profile and only in the embedded database. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "common",
            "database",
            "ui",
            "audit",
            "reference",
            "staff",
            "enquiry",
            "enquiry::list",
            "partner",
            "matching",
            "matching::fairness",
            "matching::weights",
            "referral",
            "referral::agreement",
            "referral::brief",
            "referral::consent",
            "referral::disclosure",
            "referral::duediligence",
            "referral::introduction",
            "correspondence",
            "correspondence::mailbox",
            "outside"
        })
package uk.healthcare.desk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** From the shortlist to the signed agreement: one partner for one enquiry, consent, due diligence and introduction. */
@NullMarked
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "common",
            "ui",
            "audit",
            "reference",
            "reference::dictionary",
            "staff",
            "enquiry",
            "enquiry::ui",
            "partner",
            "partner::ui",
            "matching",
            "matching::fairness",
            "matching::weights",
            "correspondence",
            "correspondence::senders",
            "correspondence::sending",
            "correspondence::templates",
            "files",
            "outside"
        })
package uk.healthcare.desk.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

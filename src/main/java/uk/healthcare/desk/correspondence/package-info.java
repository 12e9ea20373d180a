/** What is written to and from enquirers and partners: messages, how they are read, joined to enquiries and sent. */
@NullMarked
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "common",
            "database",
            "ui",
            "audit",
            "reference",
            "reference::dictionary",
            "staff",
            "files",
            "files::ui",
            "outside",
            "enquiry",
            "enquiry::list",
            "enquiry::ui"
        })
package uk.healthcare.desk.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

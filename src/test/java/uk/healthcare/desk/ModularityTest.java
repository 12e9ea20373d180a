package uk.healthcare.desk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module uses only those it says it may, by their public faces, and never in a circle. */
class ModularityTest {

    @Test
    void modules_keep_to_what_they_declare() {
        ApplicationModules.of(EnquiryDeskApplication.class).verify();
    }
}
